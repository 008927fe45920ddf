package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pipedrive webhooks. Version 2 says {@code meta.entity}, {@code data} and {@code create}, {@code change}, {@code delete}; version 1
 * says {@code meta.object}, {@code current} and {@code added}, {@code updated}, {@code deleted}, {@code merged}.
 */
public final class PipedriveDecoder extends JsonDecoder {
    private static final Set<String> OTHER_ENTITIES = Set.of(
            "activity",
            "activityType",
            "board",
            "file",
            "lead",
            "note",
            "organization",
            "person",
            "phase",
            "pipeline",
            "product",
            "project",
            "stage",
            "task",
            "user");
    private static final Set<String> WRITES = Set.of("create", "added", "change", "updated", "merged", "merge");
    private static final Set<String> DELETIONS = Set.of("delete", "deleted");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        PipedriveEnvelope envelope = new PipedriveEnvelope(event);
        String entity = envelope.entity();
        if (OTHER_ENTITIES.contains(entity)) {
            return new Ignored("about a " + entity);
        }
        String action = envelope.action();
        boolean deletion = DELETIONS.contains(action);
        if (!entity.equals("deal") || !(deletion || WRITES.contains(action))) {
            throw RejectedEventException.unknownType(action + "." + entity);
        }
        return new Decoded.Changes(deletion ? deleted(envelope) : written(envelope));
    }

    private static List<FactChange> deleted(PipedriveEnvelope envelope) {
        Instant at = envelope.time();
        String dealId = envelope.dealId();
        List<FactChange> changes = new ArrayList<>();
        changes.add(new FactChange(FactId.deal(dealId), at, lifecycle(Lifecycle.DELETED, at)));
        changes.addAll(merges(envelope, dealId, at));
        return changes;
    }

    private static List<FactChange> written(PipedriveEnvelope envelope) {
        JsonNode deal = envelope.deal().orElseThrow(() -> RejectedEventException.missing("data"));
        Instant at = envelope.time();
        String dealId = envelope.dealId();
        FactState says = new PipedriveDeal(envelope, deal)
                .state()
                .join(lifecycle(isGone(deal) ? Lifecycle.DELETED : Lifecycle.PRESENT, at));
        List<FactChange> changes = new ArrayList<>();
        changes.add(new FactChange(FactId.deal(dealId), at, says));
        changes.addAll(merges(envelope, dealId, at));
        return changes;
    }

    private static boolean isGone(JsonNode deal) {
        return deal.path("deleted").asBoolean(false)
                || deal.path("is_deleted").asBoolean(false)
                || deal.path("status").asText("").equals("deleted");
    }

    private static FactState lifecycle(Lifecycle lifecycle, Instant at) {
        return FactState.of(Property.LIFECYCLE, lifecycle.at(at));
    }

    /** Either side of a merge may be told, or both, so each says the same of both deals. */
    private static List<FactChange> merges(PipedriveEnvelope envelope, String dealId, Instant at) {
        Optional<String> into = envelope.mergedInto().filter(id -> !id.equals(dealId));
        Optional<String> from = envelope.mergedFrom().filter(id -> !id.equals(dealId));
        List<FactChange> changes = new ArrayList<>();
        into.ifPresent(survivor -> changes.addAll(Merges.changes(FactId.deal(survivor), absorbing(dealId), at)));
        from.ifPresent(absorbed -> changes.addAll(Merges.changes(FactId.deal(dealId), absorbing(absorbed), at)));
        return changes;
    }

    private static SortedMap<String, Boolean> absorbing(String dealId) {
        return new TreeMap<>(java.util.Map.of(dealId, false));
    }
}
