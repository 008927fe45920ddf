package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pipedrive webhooks. Version 2 says {@code meta.entity}, {@code data} and {@code create}, {@code change}, {@code delete}; version 1
 * says {@code meta.object}, {@code current} and {@code added}, {@code updated}, {@code deleted}, {@code merged}.
 */
public final class PipedriveDecoder extends JsonDecoder {
    private static final Set<String> ENTITIES = Set.of("deal", "person", "organization", "lead", "activity");
    private static final Set<String> OTHER_ENTITIES = Set.of(
            "activityType",
            "board",
            "deal_installment",
            "deal_product",
            "file",
            "note",
            "phase",
            "pipeline",
            "product",
            "project",
            "stage",
            "task",
            "user");
    private static final Set<String> WRITES = Set.of("create", "added", "change", "updated", "merged", "merge");
    private static final Set<String> DELETIONS = Set.of("delete", "deleted");

    /** Leads are numbered apart from persons, so their facts carry a prefix. */
    private static final String LEAD_PREFIX = "lead/";

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        PipedriveEnvelope envelope = new PipedriveEnvelope(event);
        String entity = envelope.entity();
        if (OTHER_ENTITIES.contains(entity)) {
            return new Ignored("about a " + entity);
        }
        String action = envelope.action();
        if (!ENTITIES.contains(entity) || !(DELETIONS.contains(action) || WRITES.contains(action))) {
            throw RejectedEventException.unknownType(action + "." + entity);
        }
        boolean deletion = DELETIONS.contains(action);
        return new Decoded.Changes(
                entity.equals("activity")
                        ? activity(envelope, deletion, raw.settings())
                        : record(envelope, entity, deletion, raw.settings()));
    }

    private static List<FactChange> activity(PipedriveEnvelope envelope, boolean deletion, SenderSettings settings) {
        if (deletion) {
            return PipedriveActivity.deleted(envelope, settings);
        }
        JsonNode activity = envelope.record().orElseThrow(() -> RejectedEventException.missing("data"));
        return PipedriveActivity.written(envelope, activity, isGone(activity), settings);
    }

    private static List<FactChange> record(
            PipedriveEnvelope envelope, String entity, boolean deletion, SenderSettings settings) {
        if (!deletion && envelope.record().isEmpty()) {
            throw RejectedEventException.missing("data");
        }
        FactId fact = fact(envelope, entity);
        Instant at = envelope.time();
        FactState says = deletion ? lifecycle(Lifecycle.DELETED, at) : written(envelope, entity, settings);
        List<FactChange> changes = new ArrayList<>();
        changes.add(new FactChange(fact, at, says));
        changes.addAll(merges(envelope, fact, at));
        return changes;
    }

    private static FactId fact(PipedriveEnvelope envelope, String entity) {
        return switch (entity) {
            case "deal" -> FactId.deal(envelope.entityId());
            case "person" -> FactId.contact(envelope.entityId());
            case "lead" -> FactId.contact(LEAD_PREFIX + envelope.entityId());
            default -> new FactId(FactKind.COMPANY, envelope.entityId());
        };
    }

    private static FactState written(PipedriveEnvelope envelope, String entity, SenderSettings settings) {
        JsonNode sent = envelope.record().orElseThrow(() -> RejectedEventException.missing("data"));
        PipedriveRecord record = new PipedriveRecord(envelope, sent, settings);
        FactState says = switch (entity) {
            case "deal" -> record.deal();
            case "lead" -> record.lead();
            case "person" -> record.person();
            default -> record.organization();
        };
        return says.join(lifecycle(isGone(sent) ? Lifecycle.DELETED : Lifecycle.PRESENT, envelope.time()));
    }

    /** {@code active_flag} is false of what was deleted; {@code active} is false of every deal that is won or lost. */
    private static boolean isGone(JsonNode record) {
        return record.path("deleted").asBoolean(false)
                || record.path("is_deleted").asBoolean(false)
                || !record.path("active_flag").asBoolean(true)
                || record.path("status").asText("").equals("deleted");
    }

    private static FactState lifecycle(Lifecycle lifecycle, Instant at) {
        return FactState.of(Property.LIFECYCLE, lifecycle.at(at));
    }

    /** Either side of a merge may be told, or both, so each says the same of both records. */
    private static List<FactChange> merges(PipedriveEnvelope envelope, FactId fact, Instant at) {
        Optional<String> into = envelope.mergedInto().filter(id -> !id.equals(fact.id()));
        Optional<String> from = envelope.mergedFrom().filter(id -> !id.equals(fact.id()));
        List<FactChange> changes = new ArrayList<>();
        into.ifPresent(survivor ->
                changes.addAll(Merges.changes(new FactId(fact.kind(), survivor), absorbing(fact.id()), at)));
        from.ifPresent(absorbed -> changes.addAll(Merges.changes(fact, absorbing(absorbed), at)));
        return changes;
    }

    private static SortedMap<String, Boolean> absorbing(String id) {
        return new TreeMap<>(Map.of(id, false));
    }
}
