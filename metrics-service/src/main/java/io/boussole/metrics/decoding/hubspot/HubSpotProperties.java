package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.DealChange;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.StageEntry;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A changed property of a deal. Values are always text: decimals, milliseconds, flags; a cleared property is empty. */
final class HubSpotProperties {
    private static final Map<String, DealProperty> KNOWN = Map.ofEntries(
            Map.entry("dealstage", DealProperty.STAGE),
            Map.entry("pipeline", DealProperty.PIPELINE),
            Map.entry("amount", DealProperty.AMOUNT),
            Map.entry("deal_currency_code", DealProperty.CURRENCY),
            Map.entry("hubspot_owner_id", DealProperty.OWNER),
            Map.entry("createdate", DealProperty.CREATED_AT),
            Map.entry("closedate", DealProperty.CLOSED_AT),
            Map.entry("hs_is_closed_won", DealProperty.CLOSED_WON),
            Map.entry("hs_is_closed_lost", DealProperty.CLOSED_LOST),
            Map.entry("hs_analytics_source", DealProperty.SOURCE),
            Map.entry("dealname", DealProperty.NAME));

    private HubSpotProperties() {}

    static Decoded decode(ObjectNode event, Instant at) {
        String dealId = Members.requiredId(event, "objectId");
        String name = Members.scalar(event, "propertyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> RejectedEventException.missing("propertyName"));
        @Nullable DealProperty property = KNOWN.get(name);
        if (property == null) {
            return new Decoded.Ignored("a property that no measure needs");
        }
        String value = value(property, raw(event), name);
        DealState says = DealState.of(property, new Register(value, Stamp.of(at)));
        if (property == DealProperty.STAGE && !value.isEmpty()) {
            says = says.join(new DealState(Map.of(), List.of(new StageEntry(at, value)), Collections.emptySortedMap()));
        }
        return Decoded.Changes.of(new DealChange(dealId, at, says));
    }

    private static String raw(ObjectNode event) {
        JsonNode value = event.path("propertyValue");
        if (value.isNull()) {
            return "";
        }
        return Members.scalar(value).orElseThrow(() -> RejectedEventException.missing("propertyValue"));
    }

    private static String value(DealProperty property, String raw, String name) {
        return switch (property) {
            case AMOUNT -> Texts.amount(raw, name);
            case CURRENCY -> Texts.currency(raw, name);
            case CREATED_AT, CLOSED_AT -> Times.property(raw, ChronoUnit.MILLIS, name);
            case CLOSED_WON, CLOSED_LOST -> Texts.flag(raw, name);
            default -> Texts.label(raw);
        };
    }
}
