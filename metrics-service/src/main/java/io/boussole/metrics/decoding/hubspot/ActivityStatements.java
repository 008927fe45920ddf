package io.boussole.metrics.decoding.hubspot;

import static io.boussole.metrics.decoding.hubspot.Statement.say;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What HubSpot's own words say of meetings, calls, tasks and e-mails. */
final class ActivityStatements {
    private static final BigDecimal MILLIS_A_SECOND = BigDecimal.valueOf(1000);

    /** HubSpot's own outcomes of calls, by the identifiers that every account has; true where somebody answered. */
    private static final Map<String, Boolean> ANSWERED = Map.of(
            "f240bbac-87c9-4f6e-bf70-924b57d47db7", true, // Connected
            "a4c4c377-d246-4b32-a13b-75a56a4cd0ff", true, // Left live message
            "9d9162e7-6cf3-4944-bf63-4dff82258764", false, // Busy
            "b2cf5968-551e-4856-9783-52b3da59a7d0", false, // Left voicemail
            "73a0d17f-1163-4015-bdd5-ec830791da20", false, // No answer
            "17b47fee-58de-441e-a44c-c6300d46f273", false); // Wrong number

    private static final Set<String> UNANSWERED = Set.of("NO_ANSWER", "BUSY", "FAILED", "CANCELED", "MISSED");

    private ActivityStatements() {}

    /** Each outcome takes back what the one before said. A rescheduled meeting did not take place, and nobody missed it. */
    static FactState meetingOutcome(String value, Instant at, String name) {
        return switch (upper(value)) {
            case "", "SCHEDULED" -> meeting("", "false", "false", at);
            case "COMPLETED" -> meeting("true", "false", "false", at);
            case "NO_SHOW" -> meeting("false", "true", "false", at);
            case "CANCELED", "CANCELLED", "RESCHEDULED" -> meeting("false", "false", "true", at);
            default -> FactState.empty();
        };
    }

    private static FactState meeting(String held, String missed, String cancelled, Instant at) {
        return say(Property.HELD, held, at)
                .join(say(Property.NO_SHOW, missed, at))
                .join(say(Property.CANCELLED, cancelled, at));
    }

    static FactState callDisposition(String value, Instant at, String name) {
        String label = Texts.label(value);
        FactState says = say(Property.DISPOSITION, label, at);
        Boolean answered = ANSWERED.get(label.toLowerCase(Locale.ROOT));
        return answered == null ? says : says.join(say(Property.CONNECTED, answered.toString(), at));
    }

    /** That a call is completed does not say whether anybody answered it. */
    static FactState callStatus(String value, Instant at, String name) {
        return UNANSWERED.contains(upper(value)) ? say(Property.CONNECTED, "false", at) : FactState.empty();
    }

    static FactState callDirection(String value, Instant at, String name) {
        return say(Property.DIRECTION, Texts.label(value).toLowerCase(Locale.ROOT), at);
    }

    /** Milliseconds. */
    static FactState callDuration(String value, Instant at, String name) {
        String millis = Texts.amount(value, name);
        if (millis.isEmpty()) {
            return say(Property.DURATION_SECONDS, "", at);
        }
        BigDecimal seconds = new BigDecimal(millis).divide(MILLIS_A_SECOND, 0, RoundingMode.HALF_UP);
        if (seconds.signum() < 0) {
            throw RejectedEventException.invalid(name);
        }
        return say(Property.DURATION_SECONDS, seconds.toPlainString(), at);
    }

    static FactState taskStatus(String value, Instant at, String name) {
        return say(Property.COMPLETED_AT, upper(value).equals("COMPLETED") ? at.toString() : "", at);
    }

    /** An e-mail is put down when it is sent; whether it was sent or came in is a property of its own. */
    static FactState emailDirection(String value, Instant at, String name) {
        FactState says = say(Property.MEDIUM, "email", at)
                .join(say(Property.DIRECTION, upper(value).equals("INCOMING_EMAIL") ? "inbound" : "outbound", at));
        return upper(value).equals("EMAIL") ? says.join(say(Property.SENT_AT, at.toString(), at)) : says;
    }

    static FactState emailStatus(String value, Instant at, String name) {
        return upper(value).equals("BOUNCED") ? say(Property.BOUNCED_AT, at.toString(), at) : FactState.empty();
    }

    private static String upper(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }
}
