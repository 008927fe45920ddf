package io.boussole.metrics.decoding.salesloft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Salesloft webhooks. The body is the bare resource; what happened to it stands in the header alone, without which nobody can tell a
 * deleted resource from a living one. A resource is as it was at its {@code updated_at}.
 */
public final class SalesloftDecoder extends JsonDecoder {
    static final String EVENT = "x-salesloft-event";

    private static final Map<String, FactKind> KINDS = Map.of(
            "person", FactKind.CONTACT,
            "account", FactKind.COMPANY,
            "task", FactKind.TASK,
            "call", FactKind.CALL,
            "meeting", FactKind.MEETING,
            "email", FactKind.MESSAGE,
            "email_with_body_and_subject", FactKind.MESSAGE);
    private static final Pattern EVENTS = Pattern.compile("([a-z_]+)_(created|updated|completed|booked|deleted)");
    private static final Pattern OTHERS = Pattern.compile(
            "(bulk_job|cadence|cadence_membership|conversation|conversation_recording|conversation_transcript|note|step"
                    + "|success|user)_[a-z]+|link_swap");
    private static final String CALL_DATA = "call_data_record";

    @Override
    protected Decoded decode(ObjectNode resource, RawEvent raw) {
        String event = raw.header(EVENT)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> RejectedEventException.missing(EVENT));
        if (OTHERS.matcher(event).matches()) {
            return new Ignored("no measure needs " + event);
        }
        var parts = EVENTS.matcher(event);
        if (!parts.matches()) {
            throw RejectedEventException.unknownType(event);
        }
        Statements says = Statements.at(time(resource, raw));
        if (parts.group(1).equals(CALL_DATA)) {
            return callData(resource, says);
        }
        return decode(parts.group(1), parts.group(2), resource, says);
    }

    private static Decoded decode(String type, String action, ObjectNode resource, Statements says) {
        FactKind kind = Optional.ofNullable(KINDS.get(type))
                .orElseThrow(() -> RejectedEventException.unknownType(type + "_" + action));
        if (kind != FactKind.MESSAGE) {
            says.lifecycle(action.equals("deleted") ? Lifecycle.DELETED : Lifecycle.PRESENT);
        }
        new SalesloftResource(resource, says).take(kind);
        return Decoded.Changes.of(says.of(new FactId(kind, Members.requiredId(resource, "id"))));
    }

    /** The telephone's side of a call. It counts nothing of its own: the call that somebody logged is the one call. */
    private static Decoded callData(ObjectNode resource, Statements says) {
        Optional<String> call = Members.id(resource.path("call"), "id");
        if (call.isEmpty()) {
            return new Ignored("a call that nobody has logged");
        }
        new SalesloftResource(resource, says).takeCallData();
        return Decoded.Changes.of(says.of(new FactId(FactKind.CALL, call.get())));
    }

    private static Instant time(ObjectNode resource, RawEvent raw) {
        return Stream.of("updated_at", "created_at")
                .flatMap(member -> Members.scalar(resource, member).stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> Times.written(text.strip(), member)))
                .findFirst()
                .orElse(raw.receivedAt());
    }
}
