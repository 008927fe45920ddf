package io.boussole.metrics.decoding.calendly;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A routing form sent in, whether a meeting came of it or not. The address is the first answer that is one. */
final class CalendlyRoutingForm {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private CalendlyRoutingForm() {}

    static Decoded decode(JsonNode payload) {
        String id = CalendlyUri.id(payload, "uri").orElseThrow(() -> RejectedEventException.missing("payload.uri"));
        Instant at = Members.scalar(payload, "created_at")
                .map(text -> Times.written(text, "payload.created_at"))
                .orElseThrow(() -> RejectedEventException.missing("payload.created_at"));
        Statement statement = new Statement(new FactId(FactKind.SUBMISSION, id), Stamp.of(at));
        statement.say(Property.OCCURRED_AT, at);
        statement.say(Property.FORM, CalendlyUri.id(payload, "routing_form"));
        statement.say(Property.EMAIL, email(payload));
        JsonNode tracking = payload.path("tracking");
        statement.say(Property.SOURCE, Members.scalar(tracking, "utm_source").map(Texts::label));
        statement.say(
                Property.CAMPAIGN, Members.scalar(tracking, "utm_campaign").map(Texts::label));
        return Decoded.Changes.of(statement.change());
    }

    private static Optional<String> email(JsonNode payload) {
        return StreamSupport.stream(payload.path("questions_and_answers").spliterator(), false)
                .filter(answer -> ADDRESS.matcher(
                                answer.path("answer").asText("").strip())
                        .matches())
                .flatMap(answer -> Persons.email(answer, "answer").stream())
                .findFirst();
    }
}
