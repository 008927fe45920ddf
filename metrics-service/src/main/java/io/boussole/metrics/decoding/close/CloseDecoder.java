package io.boussole.metrics.decoding.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Close webhooks. A lead of Close's is a company with its contacts; an opportunity is a deal. Intermediate stages can be missing, since
 * updates in quick succession come as one: what is read of the way a deal took is an approximation.
 */
public final class CloseDecoder extends JsonDecoder {
    private static final Pattern KNOWN_SHAPE = Pattern.compile("[a-z][a-z_]{1,40}(?:\\.[a-z_]{1,40})*");
    private static final Map<String, Function<CloseEvent, List<FactChange>>> READERS = Map.of(
            "opportunity", CloseDeal::changes,
            "lead", CloseLead::changes,
            "contact", CloseLead::contact,
            "activity.call", CloseActivities::call,
            "activity.email", CloseActivities::email,
            "activity.meeting", CloseActivities::meeting,
            "task.lead", CloseActivities::task,
            "task", CloseActivities::task);

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        CloseEvent event = new CloseEvent(body, raw);
        String type = event.objectType();
        event.action();
        @Nullable Function<CloseEvent, List<FactChange>> reader = READERS.get(type);
        if (reader == null) {
            return other(type);
        }
        if (!event.isDeletion() && !event.data().isObject()) {
            throw RejectedEventException.missing("event.data");
        }
        List<FactChange> changes = reader.apply(event);
        return changes.isEmpty()
                ? new Decoded.Ignored("a " + type + " of which nothing counts")
                : new Decoded.Changes(changes);
    }

    /** Close adds kinds of objects; one that is named as they are is none of those that count. */
    private static Decoded other(String type) {
        if (!KNOWN_SHAPE.matcher(type).matches()) {
            throw RejectedEventException.unknownType(type);
        }
        return new Decoded.Ignored("about a " + Texts.label(type));
    }
}
