package io.boussole.metrics.decoding.prospecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.Property;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes members of a tool's record over into statements. A member that is absent says nothing, a null one says cleared.
 *
 * @param members the record, or the part of it that the tool sends
 * @param says what is put together
 */
public record Resource(JsonNode members, Statements says) {
    public Resource label(String member, Property property) {
        return take(member, property, Texts::label);
    }

    public Resource decimal(String member, Property property) {
        return take(member, property, text -> Texts.amount(text, member));
    }

    /** ISO text with an offset, or a date. */
    public Resource time(String member, Property property) {
        return take(member, property, text -> text.isBlank() ? "" : written(text, member));
    }

    /** An instant of something that happened once: what is null has not happened, which says nothing. */
    public Resource happened(String member, Property property) {
        time(member).ifPresent(instant -> says.say(property, instant));
        return this;
    }

    public Resource flag(String member, Property property) {
        return take(member, property, text -> Texts.flag(text, member));
    }

    /** The instant of a member as it is kept; empty when there is none. */
    public Optional<String> time(String member) {
        return Members.scalar(members, member).filter(text -> !text.isBlank()).map(text -> written(text, member));
    }

    private static String written(String text, String member) {
        return Times.written(text.strip(), member).toString();
    }

    private Resource take(String member, Property property, UnaryOperator<String> reading) {
        JsonNode value = members.path(member);
        if (!value.isMissingNode()) {
            says.say(property, Members.scalar(value).map(reading).orElse(""));
        }
        return this;
    }
}
