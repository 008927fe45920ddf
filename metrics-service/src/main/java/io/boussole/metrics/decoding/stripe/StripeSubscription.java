package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription as it is with every event about it. It is worth something while it is {@code active} or {@code past_due}; a trial is
 * not, nor is a subscription whose collection is paused for good ({@code void}, {@code mark_uncollectible}). One that is to be cancelled
 * at the end of its period goes on until then.
 */
final class StripeSubscription {
    private static final Set<String> PAYING = Set.of("active", "past_due");
    private static final Set<String> PAUSES = Set.of("void", "mark_uncollectible");
    private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");

    /** What has to change for the worth of a subscription to change. */
    private static final Set<String> DECISIVE = Set.of(
            "items",
            "plan",
            "price",
            "quantity",
            "status",
            "discount",
            "discounts",
            "pause_collection",
            "currency",
            "ended_at");

    private final StripeEvent event;
    private final ObjectNode subscription;
    private final String id;
    private final Statement statement;

    private StripeSubscription(StripeEvent event) {
        this.event = event;
        this.subscription = event.object();
        this.id = Members.requiredId(subscription, "id");
        String customer = StripeEvent.reference(subscription, "customer")
                .orElseThrow(() -> RejectedEventException.missing("customer"));
        this.statement = new Statement(new FactId(FactKind.CUSTOMER, customer), event.stamp());
    }

    static Decoded decode(StripeEvent event) {
        return new StripeSubscription(event).decode();
    }

    private Decoded decode() {
        String status = status(subscription);
        String monthly = monthly(subscription);
        statement.say(slot(Property.MRR), monthly).say(slot(Property.SUBSCRIPTION_STATUS), status);
        Optional<Instant> end = end(status);
        if (tellsOfChange()) {
            Instant at = end.orElseGet(this::since);
            before(at);
            since(at, status, monthly);
        }
        subscribedAt().ifPresent(start -> statement.say(slot(Property.SUBSCRIBED_AT), start.toString()));
        end.ifPresent(at -> statement.say(slot(Property.ENDED_AT), at.toString()));
        StripeRecurring.currency(subscription).ifPresent(currency -> statement.say(slot(Property.CURRENCY), currency));
        statement.say(Property.CHURN_REASON, churnReason());
        return Decoded.Changes.of(statement.change());
    }

    /** Renewals come as updates too, one every month; they change nothing of what the subscription is worth. */
    private boolean tellsOfChange() {
        return event.previous()
                .filter(previous -> event.type().endsWith(".updated"))
                .map(previous -> DECISIVE.stream().anyMatch(previous::has))
                .orElse(true);
    }

    /** What was so until now, for a connection that is younger than the subscription. */
    private void before(Instant at) {
        event.previous().filter(previous -> event.type().endsWith(".updated")).ifPresent(previous -> {
            ObjectNode before = subscription.deepCopy();
            before.setAll(previous);
            Instant until = at.minus(1, ChronoUnit.MICROS);
            try {
                if (startedAt().filter(until::isBefore).isEmpty()) {
                    since(until, status(before), monthly(before));
                }
            } catch (RejectedEventException notAllOfIt) {
                // Only a hint: what the subscription is now stands without it.
            }
        });
    }

    private void since(Instant at, String status, String monthly) {
        statement.since(slot(Property.MRR), at, monthly).since(slot(Property.SUBSCRIPTION_STATUS), at, status);
    }

    private String monthly(ObjectNode of) {
        String pause = of.path("pause_collection").path("behavior").asText("");
        boolean paying = PAYING.contains(status(of)) && !PAUSES.contains(pause);
        BigDecimal monthly = paying ? StripeRecurring.monthly(of, event.at()) : BigDecimal.ZERO;
        return Texts.decimal(monthly);
    }

    private static String status(ObjectNode of) {
        return Members.scalar(of, "status")
                .map(Texts::label)
                .orElseThrow(() -> RejectedEventException.missing("status"));
    }

    private Instant since() {
        Instant at = event.at();
        boolean created = event.type().endsWith(".created");
        return created ? startedAt().filter(start -> start.isBefore(at)).orElse(at) : at;
    }

    /** After a trial that is over, when it was over: what the subscription is worth now it was not worth in its trial. */
    private Optional<Instant> subscribedAt() {
        return StripeEvent.time(subscription, "trial_end")
                .filter(end -> !end.isAfter(event.at()))
                .or(this::startedAt);
    }

    private Optional<Instant> startedAt() {
        return StripeEvent.time(subscription, "start_date")
                .or(() -> StripeEvent.time(subscription, "start"))
                .or(() -> StripeEvent.time(subscription, "created"));
    }

    private Optional<Instant> end(String status) {
        if (!ENDED.contains(status) && !event.type().endsWith(".deleted")) {
            return Optional.empty();
        }
        return StripeEvent.time(subscription, "ended_at")
                .or(() -> StripeEvent.time(subscription, "canceled_at"))
                .or(() -> Optional.of(event.at()));
    }

    private Optional<String> churnReason() {
        return Members.scalar(subscription.path("cancellation_details"), "feedback")
                .or(() -> Members.scalar(subscription.path("cancellation_details"), "reason"))
                .map(Texts::label);
    }

    private Slot slot(Property property) {
        return new Slot(property, id);
    }
}
