package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's {@code POST /crm/v3/objects/{objectType}/batch/read}. Values are asked with their history, so that each comes with the time
 * since which it holds; of these HubSpot reads 50 objects at once. Objects that are gone are missing from the answer (207).
 */
@ApplicationScoped
class HubSpotApi implements VendorApi {
    private static final int BATCH = 50;
    private static final Map<FactKind, String> OBJECTS = Map.of(FactKind.DEAL, "0-3", FactKind.CONTACT, "0-1");
    private static final Map<FactKind, List<String>> PROPERTIES = Map.of(
            FactKind.DEAL,
                    List.of(
                            "dealname",
                            "dealstage",
                            "pipeline",
                            "amount",
                            "deal_currency_code",
                            "hubspot_owner_id",
                            "createdate",
                            "closedate",
                            "hs_is_closed_won",
                            "hs_is_closed_lost",
                            "hs_analytics_source",
                            "closed_lost_reason"),
            FactKind.CONTACT,
                    List.of("email", "lifecyclestage", "hubspot_owner_id", "createdate", "hs_analytics_source"));

    private final VendorHttp http;

    HubSpotApi(VendorHttp http) {
        this.http = http;
    }

    @Override
    public URI usualBase() {
        return URI.create("https://api.hubapi.com");
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Set<FactKind> kinds() {
        return OBJECTS.keySet();
    }

    /** Leads are no objects of the type of contacts, and need nothing that their events do not say. */
    @Override
    public boolean wants(FactFold.Changed change) {
        return !change.after().id().id().startsWith("lead/") && Lacks.something(change.after());
    }

    @Override
    public boolean alwaysNews() {
        return false;
    }

    @Override
    public List<ReadBack> read(ApiAccess access, FactKind kind, List<String> ids) {
        String type = OBJECTS.getOrDefault(kind, "");
        URI address = URI.create(access.base() + "/crm/v3/objects/" + type + "/batch/read");
        JsonNode answer = http.post(address, "Bearer " + access.token(), question(access, kind, ids))
                .orElse(JsonNodeFactory.instance.objectNode());
        List<ReadBack> found = new ArrayList<>();
        answer.path("results").forEach(result -> readBack(kind, result).ifPresent(found::add));
        return found;
    }

    /** A result as our events have it. */
    private static Optional<ReadBack> readBack(FactKind kind, JsonNode result) {
        if (result instanceof ObjectNode object && object.hasNonNull("id")) {
            object.put("objectTypeId", OBJECTS.getOrDefault(kind, "")).put("readBack", true);
            String entity = kind == FactKind.DEAL ? "deal/" : "contact/";
            return Optional.of(new ReadBack(entity + object.path("id").asText(), object.toString()));
        }
        return Optional.empty();
    }

    /** {@code GET /crm/v3/objects/{objectType}}, by identifier; a search would have neither histories nor more than 10 000 results. */
    @Override
    public VendorPage page(ApiAccess access, FactKind kind, @Nullable String cursor) {
        String properties = VendorHttp.encoded(String.join(",", properties(access, kind)));
        URI address = URI.create(access.base() + "/crm/v3/objects/" + OBJECTS.getOrDefault(kind, "") + "?limit=" + BATCH
                + "&archived=false&properties=" + properties + "&propertiesWithHistory=" + properties
                + (cursor == null ? "" : "&after=" + VendorHttp.encoded(cursor)));
        JsonNode answer = http.get(address, "Bearer " + access.token()).orElseThrow(VendorApiException::notTheFormat);
        if (!answer.path("results").isArray()) {
            throw VendorApiException.notTheFormat();
        }
        List<VendorPage.Found> found = new ArrayList<>();
        for (JsonNode result : answer.path("results")) {
            Instant createdAt = VendorHttp.time(result.path("createdAt"));
            Instant changedAt = VendorHttp.time(result.path("updatedAt"));
            readBack(kind, result).ifPresent(read -> found.add(new VendorPage.Found(read, createdAt, changedAt)));
        }
        return new VendorPage(
                found, answer.path("paging").path("next").path("after").asText(null));
    }

    private static Set<String> properties(ApiAccess access, FactKind kind) {
        Set<String> properties = new LinkedHashSet<>(PROPERTIES.getOrDefault(kind, List.of()));
        access.options().entrySet().stream()
                .filter(option -> option.getKey().endsWith("Property"))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(properties::add);
        return properties;
    }

    private static JsonNode question(ApiAccess access, FactKind kind, List<String> ids) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode names = question.putArray("properties");
        ArrayNode histories = question.putArray("propertiesWithHistory");
        properties(access, kind).forEach(name -> {
            names.add(name);
            histories.add(name);
        });
        ArrayNode inputs = question.putArray("inputs");
        ids.forEach(id -> inputs.addObject().put("id", id));
        return question;
    }
}
