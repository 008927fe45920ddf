package io.boussole.metrics.decoding.lemlist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.AutomaticReplies;
import io.boussole.metrics.decoding.prospecting.DerivedIds;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * lemlist activities. A message is what one step of a sequence sends to one lead over one medium; lemlist tells of no e-mail's
 * delivery, so what was sent has arrived until it bounces. Every activity repeats lead, campaign and step, so answers and what a
 * person made of them find their message, whichever comes first.
 */
public final class LemlistDecoder extends JsonDecoder {
    private static final List<String> PLACE = List.of("campaignId", "sequenceId", "sequenceStep");
    private static final List<String> FLAGS_OF_MACHINES = List.of("isAutoReply", "autoReply", "outOfOffice");

    @Override
    protected Decoded decode(ObjectNode activity, RawEvent raw) {
        String type = Members.scalar(activity, "type")
                .map(String::strip)
                .orElseThrow(() -> RejectedEventException.missing("type"));
        if (LemlistActivities.STEPS.containsKey(type)) {
            return message(type, activity, says(activity, raw));
        }
        if (LemlistActivities.TONES.containsKey(type)) {
            return tone(type, activity, says(activity, raw));
        }
        if (isCall(type)) {
            return call(type, activity, says(activity, raw));
        }
        if (type.equals(LemlistActivities.MEETING)) {
            return meeting(activity, says(activity, raw));
        }
        if (LemlistActivities.OTHERS.matcher(type).matches()) {
            return new Ignored("no measure needs " + type);
        }
        throw RejectedEventException.unknownType(type);
    }

    private static Decoded message(String type, ObjectNode activity, Statements says) {
        MessageStep step = step(type, activity);
        step.say(says).say(Property.MEDIUM, LemlistActivities.medium(type));
        says.sayIfKnown(Property.SEQUENCE, label(activity, "sequenceId"));
        says.sayIfKnown(Property.STEP, label(activity, "sequenceStep"));
        if (step == MessageStep.REPLIED) {
            String automatic = Boolean.toString(isAutomatic(activity));
            // A part of its own for each: an absence note must not outweigh the answer that a person wrote later, or
            // before.
            says.say(new Slot(Property.AUTOMATIC_REPLY, automatic), automatic);
        }
        return Decoded.Changes.of(says.of(messageId(type, activity)));
    }

    /** Scanners open and click before anybody reads; lemlist marks them. */
    private static MessageStep step(String type, ObjectNode activity) {
        MessageStep step = LemlistActivities.STEPS.getOrDefault(type, MessageStep.SENT);
        boolean looked = step == MessageStep.OPENED || step == MessageStep.CLICKED;
        return looked && activity.path("bot").asBoolean() ? MessageStep.LOADED_BY_MACHINE : step;
    }

    private static boolean isAutomatic(ObjectNode activity) {
        return FLAGS_OF_MACHINES.stream().anyMatch(flag -> activity.path(flag).asBoolean())
                || AutomaticReplies.recognises(
                        Members.scalar(activity, "subject"),
                        Members.scalar(activity, "text").or(() -> Members.scalar(activity, "message")),
                        activity.path("headers"));
    }

    private static Decoded tone(String type, ObjectNode activity, Statements says) {
        says.say(Property.MEDIUM, LemlistActivities.medium(type))
                .say(Property.REPLY_TONE, LemlistActivities.TONES.getOrDefault(type, ""));
        return Decoded.Changes.of(says.of(messageId(type, activity)));
    }

    private static boolean isCall(String type) {
        return LemlistActivities.CALLS.contains(type) || LemlistActivities.CALL_OUTCOMES.containsKey(type);
    }

    /** What a call was is told by several activities of its step; the first of them says when it was. */
    private static Decoded call(String type, ObjectNode activity, Statements says) {
        says.say(Property.DIRECTION, "outbound").happened(Property.OCCURRED_AT, says.time());
        Optional<String> outcome = Optional.ofNullable(LemlistActivities.CALL_OUTCOMES.get(type));
        outcome.ifPresent(word -> says.say(Property.DISPOSITION, word).say(Property.CONNECTED, "true"));
        return Decoded.Changes.of(says.of(id(FactKind.CALL, "call", activity)));
    }

    private static Decoded meeting(ObjectNode activity, Statements says) {
        says.happened(Property.BOOKED_AT, says.time());
        return Decoded.Changes.of(says.of(new FactId(FactKind.MEETING, Members.requiredId(activity, "_id"))));
    }

    private static FactId messageId(String type, ObjectNode activity) {
        return id(FactKind.MESSAGE, LemlistActivities.medium(type), activity);
    }

    private static FactId id(FactKind kind, String medium, ObjectNode activity) {
        Stream<String> place =
                PLACE.stream().map(member -> Members.scalar(activity, member).orElse(""));
        return DerivedIds.of(
                kind, Stream.concat(Stream.of(medium, lead(activity)), place).toList());
    }

    private static String lead(ObjectNode activity) {
        return Members.id(activity, "leadId")
                .or(() -> Members.id(activity, "leadEmail").map(address -> address.toLowerCase(Locale.ROOT)))
                .or(() -> Members.id(activity, "contactId"))
                .orElseThrow(() -> RejectedEventException.missing("leadId"));
    }

    /** What every activity says of its message, call or meeting: whose it is and to whom. */
    private static Statements says(ObjectNode activity, RawEvent raw) {
        Optional<String> campaign = label(activity, "campaignName").or(() -> label(activity, "campaignId"));
        return Statements.at(time(activity, raw))
                .sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(activity, "leadEmail")))
                .link(Property.CONTACT, Members.id(activity, "contactId").or(() -> Members.id(activity, "leadId")))
                .sayIfKnown(Property.CAMPAIGN, campaign)
                .sayIfKnown(Property.SOURCE, campaign)
                .sayIfKnown(Property.OWNER, owner(activity));
    }

    private static Optional<String> owner(ObjectNode activity) {
        return Addressing.email(Members.scalar(activity, "sendUserEmail")).or(() -> label(activity, "sendUserId"));
    }

    private static Instant time(ObjectNode activity, RawEvent raw) {
        return Members.scalar(activity, "createdAt")
                .filter(text -> !text.isBlank())
                .map(text -> Times.written(text.strip(), "createdAt"))
                .orElse(raw.receivedAt());
    }

    private static Optional<String> label(ObjectNode activity, String member) {
        return Members.scalar(activity, member).map(Texts::label).filter(text -> !text.isEmpty());
    }
}
