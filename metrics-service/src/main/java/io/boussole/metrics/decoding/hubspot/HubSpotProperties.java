package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import java.time.Instant;
import java.util.Optional;

/** A changed property. */
final class HubSpotProperties {
    private HubSpotProperties() {}

    static Decoded decode(ObjectNode event, HubSpotObject object, Instant at, SenderSettings settings) {
        FactId fact = object.factId(Members.requiredId(event, "objectId"));
        String name = Members.scalar(event, "propertyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> RejectedEventException.missing("propertyName"));
        Optional<Statement> statement = HubSpotVocabulary.find(object, name, settings);
        if (statement.isEmpty()) {
            return new Decoded.Ignored("a property that no measure needs");
        }
        FactState says = statement.get().says(raw(event), at, name);
        return says.equals(FactState.empty())
                ? new Decoded.Ignored("a value that no measure needs")
                : Decoded.Changes.of(new FactChange(fact, at, says));
    }

    private static String raw(ObjectNode event) {
        JsonNode value = event.path("propertyValue");
        if (value.isNull()) {
            return "";
        }
        return Members.scalar(value).orElseThrow(() -> RejectedEventException.missing("propertyValue"));
    }
}
