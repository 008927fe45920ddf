package io.boussole.metrics.decoding.attio;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which of a workspace's objects and lists are facts: their identifiers are the workspace's own, so the connection names them. */
final class AttioFacts {
    private static final Map<String, FactKind> OBJECTS = Map.of(
            "dealsObjectId", FactKind.DEAL,
            "peopleObjectId", FactKind.CONTACT,
            "companiesObjectId", FactKind.COMPANY);

    private static final String PIPELINE = "pipelineListId";

    private AttioFacts() {}

    /** @throws RejectedEventException when the connection names no object at all: then nobody can tell what is missed */
    static Optional<FactId> record(JsonNode id, String idMember, SenderSettings settings) {
        String objectId = Members.requiredId(id, "object_id");
        String recordId = Members.requiredId(id, idMember);
        requireConfigured(settings);
        return kind(objectId, settings).map(kind -> new FactId(kind, recordId));
    }

    static Optional<FactId> entry(JsonNode id, SenderSettings settings) {
        String listId = Members.requiredId(id, "list_id");
        String entryId = Members.requiredId(id, "entry_id");
        requireConfigured(settings);
        return settings.option(PIPELINE).filter(listId::equalsIgnoreCase).map(list -> FactId.deal(entryId));
    }

    /** The person or company that a list entry is about. */
    static FactState parent(JsonNode event, Instant at, SenderSettings settings) {
        Optional<String> object = Members.id(event, "parent_object_id");
        Optional<String> record = Members.id(event, "parent_record_id");
        if (object.isEmpty() || record.isEmpty()) {
            return FactState.empty();
        }
        return kind(object.get(), settings)
                .flatMap(AttioFacts::link)
                .map(link -> FactState.of(new Slot(link, record.get()), new Register("true", Stamp.of(at))))
                .orElse(FactState.empty());
    }

    static Optional<Property> link(FactKind kind) {
        return switch (kind) {
            case CONTACT -> Optional.of(Property.CONTACT);
            case COMPANY -> Optional.of(Property.COMPANY);
            default -> Optional.empty();
        };
    }

    private static Optional<FactKind> kind(String objectId, SenderSettings settings) {
        return OBJECTS.entrySet().stream()
                .filter(object -> settings.option(object.getKey())
                        .filter(objectId::equalsIgnoreCase)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void requireConfigured(SenderSettings settings) {
        if (settings.option(PIPELINE).isEmpty()
                && OBJECTS.keySet().stream()
                        .allMatch(name -> settings.option(name).isEmpty())) {
            throw RejectedEventException.missing("options.dealsObjectId of the connection");
        }
    }
}
