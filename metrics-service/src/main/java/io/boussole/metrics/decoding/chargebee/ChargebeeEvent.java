package io.boussole.metrics.decoding.chargebee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The envelope of an event, with one resource or several as they stood. */
final class ChargebeeEvent {
    private final ObjectNode event;

    ChargebeeEvent(ObjectNode event) {
        this.event = event;
    }

    String type() {
        return Members.scalar(event, "event_type").orElseThrow(() -> RejectedEventException.missing("event_type"));
    }

    JsonNode resource(String name) {
        return event.path("content").path(name);
    }

    JsonNode requiredResource(String name) {
        JsonNode resource = resource(name);
        if (!resource.isObject()) {
            throw RejectedEventException.missing("content." + name);
        }
        return resource;
    }

    Instant occurredAt() {
        return Times.epoch(event.path("occurred_at"), ChronoUnit.SECONDS, "occurred_at");
    }

    /**
     * By the version of a resource, in milliseconds: deliveries come in any order, days late, and version 1 of the API, which has none,
     * leaves the second of the event.
     */
    Stamp stamp(JsonNode resource) {
        Instant at = resource.hasNonNull("resource_version")
                ? Times.epoch(resource.path("resource_version"), ChronoUnit.MILLIS, "resource_version")
                : occurredAt();
        return new Stamp(at, Members.id(event, "id").orElse(""));
    }

    /** Version 1 gives the customer the subscription's identifier, and names it in the customer only. */
    String customerId(JsonNode resource) {
        return Members.id(resource, "customer_id")
                .or(() -> Members.id(resource("customer"), "id"))
                .orElseThrow(() -> RejectedEventException.missing("content.customer.id"));
    }

    Optional<String> currency(JsonNode resource) {
        return ChargebeeMoney.currency(resource, "currency_code")
                .or(() -> ChargebeeMoney.currency(resource("invoice"), "currency_code"))
                .or(() -> ChargebeeMoney.currency(resource("customer"), "preferred_currency_code"));
    }

    static Optional<Instant> time(JsonNode resource, String member) {
        return resource.hasNonNull(member)
                ? Optional.of(Times.epoch(resource.path(member), ChronoUnit.SECONDS, member))
                : Optional.empty();
    }
}
