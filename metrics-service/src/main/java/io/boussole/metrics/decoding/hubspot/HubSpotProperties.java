package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A changed property of a deal. Values are always text: decimals, milliseconds, flags; a cleared property is empty. */
final class HubSpotProperties {
    private static final Map<String, Property> KNOWN = Map.ofEntries(
            Map.entry("dealstage", Property.STAGE),
            Map.entry("pipeline", Property.PIPELINE),
            Map.entry("amount", Property.AMOUNT),
            Map.entry("deal_currency_code", Property.CURRENCY),
            Map.entry("hubspot_owner_id", Property.OWNER),
            Map.entry("createdate", Property.CREATED_AT),
            Map.entry("closedate", Property.CLOSED_AT),
            Map.entry("hs_is_closed_won", Property.CLOSED_WON),
            Map.entry("hs_is_closed_lost", Property.CLOSED_LOST),
            Map.entry("hs_analytics_source", Property.SOURCE),
            Map.entry("dealname", Property.NAME));

    private HubSpotProperties() {}

    static Decoded decode(ObjectNode event, Instant at) {
        String dealId = Members.requiredId(event, "objectId");
        String name = Members.scalar(event, "propertyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> RejectedEventException.missing("propertyName"));
        @Nullable Property property = KNOWN.get(name);
        if (property == null) {
            return new Decoded.Ignored("a property that no measure needs");
        }
        String value = value(property, raw(event), name);
        FactState says = FactState.of(property, new Register(value, Stamp.of(at)));
        if (property == Property.STAGE && !value.isEmpty()) {
            says = says.join(FactState.of(HistoryEntry.stage(at, value)));
        }
        return Decoded.Changes.of(new FactChange(FactId.deal(dealId), at, says));
    }

    private static String raw(ObjectNode event) {
        JsonNode value = event.path("propertyValue");
        if (value.isNull()) {
            return "";
        }
        return Members.scalar(value).orElseThrow(() -> RejectedEventException.missing("propertyValue"));
    }

    private static String value(Property property, String raw, String name) {
        return switch (property) {
            case AMOUNT -> Texts.amount(raw, name);
            case CURRENCY -> Texts.currency(raw, name);
            case CREATED_AT, CLOSED_AT -> Times.property(raw, ChronoUnit.MILLIS, name);
            case CLOSED_WON, CLOSED_LOST -> Texts.flag(raw, name);
            default -> Texts.label(raw);
        };
    }
}
