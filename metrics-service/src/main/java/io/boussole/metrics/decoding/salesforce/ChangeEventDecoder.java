package io.boussole.metrics.decoding.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Change events, relayed over HTTP from the Pub/Sub API, from EventBridge or from CometD. What the transports wrap around a payload
 * differs, so the payload is known by its header.
 */
final class ChangeEventDecoder extends JsonDecoder {
    static final String HEADER = "ChangeEventHeader";
    private static final int DEEPEST = 4;
    private static final int LONGEST_KIND = 100;

    @Override
    protected Decoded decode(ObjectNode body, RawEvent event) {
        Optional<ObjectNode> payload = payload(body, 0);
        if (payload.isPresent()) {
            return changeEvent(new ChangeEvent(payload.get(), event));
        }
        if (isPlatformEvent(body)) {
            return new Decoded.Ignored("a platform event");
        }
        throw RejectedEventException.missing(HEADER);
    }

    private static Optional<ObjectNode> payload(JsonNode node, int depth) {
        if (node instanceof ObjectNode object && object.path(HEADER).isObject()) {
            return Optional.of(object);
        }
        if (depth == DEEPEST || !node.isObject()) {
            return Optional.empty();
        }
        for (JsonNode member : node) {
            Optional<ObjectNode> found = payload(member, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Events that an account defines for itself, and generic streaming events: every transport gives them a replay identifier. */
    private static boolean isPlatformEvent(JsonNode body) {
        JsonNode data = body.path("data");
        return body.has("replayId")
                || body.path("event").has("replayId")
                || data.path("event").has("replayId")
                || body.path("detail").has("schemaId")
                || body.path("payload").has("CreatedById");
    }

    private static Decoded changeEvent(ChangeEvent event) {
        String type = event.header("changeType").orElseThrow(() -> RejectedEventException.missing("changeType"));
        if (type.startsWith("GAP_") || type.equals("OVERFLOW")) {
            return gap(event, type);
        }
        SalesforceRecord.Verb verb = verb(type);
        if (!SalesforceObjects.isRead(event.entity())) {
            return new Decoded.Ignored("about a " + Texts.label(event.entity()));
        }
        return decoded(event.records(verb));
    }

    private static Decoded decoded(List<SalesforceRecord> records) {
        List<FactChange> changes = new ArrayList<>();
        for (SalesforceRecord record : records) {
            Decoded decoded = SalesforceObjects.decode(record);
            if (decoded instanceof Decoded.Changes said) {
                changes.addAll(said.facts());
            } else if (records.size() == 1) {
                return decoded;
            }
        }
        return changes.isEmpty() ? new Decoded.Ignored("nothing that a measure needs") : new Decoded.Changes(changes);
    }

    private static SalesforceRecord.Verb verb(String type) {
        return switch (type) {
            case "CREATE" -> SalesforceRecord.Verb.CREATE;
            case "UPDATE" -> SalesforceRecord.Verb.UPDATE;
            case "DELETE" -> SalesforceRecord.Verb.DELETE;
            case "UNDELETE" -> SalesforceRecord.Verb.UNDELETE;
            default -> throw RejectedEventException.unknownType(type);
        };
    }

    /** That a record was deleted or restored is all that there is to say of it, so of such a gap nothing is missing. */
    private static Decoded gap(ChangeEvent event, String type) {
        if (!SalesforceObjects.isRead(event.entity())) {
            return new Decoded.Ignored("a gap in records of " + Texts.label(event.entity()));
        }
        String kind = Texts.label(type + " " + event.entity());
        boolean known = type.equals("GAP_DELETE") || type.equals("GAP_UNDELETE");
        List<FactChange> facts = List.of();
        if (known && decoded(event.records(verb(type.substring("GAP_".length())))) instanceof Decoded.Changes said) {
            facts = said.facts();
        }
        return new Decoded.Gap(
                kind.length() <= LONGEST_KIND ? kind : kind.substring(0, LONGEST_KIND), event.recordIds(), facts);
    }

    /** Numbers of a header may have been written as text by whoever relayed it. */
    static Optional<String> scalar(JsonNode header, String member) {
        return Members.scalar(header, member).map(String::strip).filter(text -> !text.isEmpty());
    }
}
