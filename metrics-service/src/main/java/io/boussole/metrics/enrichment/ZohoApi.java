package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zoho's {@code GET /crm/v2/Deals?ids=…}, up to 100 at once. What it answers is passed on in the form of a notification, with every
 * field as changed at {@code Modified_Time}. Data centres outside the United States have addresses of their own.
 */
@ApplicationScoped
class ZohoApi implements VendorApi {
    private static final int BATCH = 100;
    private static final int PAGE = 200;
    private static final Pattern ID = Pattern.compile("\\d{1,30}");

    private final VendorHttp http;

    ZohoApi(VendorHttp http) {
        this.http = http;
    }

    @Override
    public URI usualBase() {
        return URI.create("https://www.zohoapis.com");
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Set<FactKind> kinds() {
        return Set.of(FactKind.DEAL);
    }

    @Override
    public boolean wants(FactFold.Changed change) {
        return Lacks.isOf(change.after(), FactKind.DEAL)
                && ID.matcher(change.after().id().id()).matches()
                && Lacks.something(change.after());
    }

    @Override
    public boolean alwaysNews() {
        return false;
    }

    @Override
    public List<ReadBack> read(ApiAccess access, FactKind kind, List<String> ids) {
        URI address = URI.create(access.base() + "/crm/v2/Deals?ids=" + String.join(",", ids));
        JsonNode answer =
                http.get(address, "Zoho-oauthtoken " + access.token()).orElse(JsonNodeFactory.instance.objectNode());
        List<ReadBack> found = new ArrayList<>();
        for (JsonNode record : answer.path("data")) {
            String id = record.path("id").asText("");
            found.add(new ReadBack("Deals/" + id, notification(id, record).toString()));
        }
        return found;
    }

    /** {@code GET /crm/v2/Deals}, by identifier, 200 at once; nothing (204) behind the last page. */
    @Override
    public VendorPage page(ApiAccess access, FactKind kind, @Nullable String cursor) {
        int page = cursor == null ? 1 : Integer.parseInt(cursor);
        URI address = URI.create(access.base() + "/crm/v2/Deals?sort_order=asc&per_page=" + PAGE + "&page=" + page);
        JsonNode answer =
                http.get(address, "Zoho-oauthtoken " + access.token()).orElseThrow(VendorApiException::notTheFormat);
        List<VendorPage.Found> found = new ArrayList<>();
        for (JsonNode record : answer.path("data")) {
            String id = record.path("id").asText("");
            found.add(new VendorPage.Found(
                    new ReadBack("Deals/" + id, notification(id, record).toString()),
                    VendorHttp.time(record.path("Created_Time")),
                    VendorHttp.time(record.path("Modified_Time"))));
        }
        boolean more = answer.path("info").path("more_records").asBoolean(false);
        return new VendorPage(found, more ? Integer.toString(page + 1) : null);
    }

    private static JsonNode notification(String id, JsonNode record) {
        ObjectNode notification = JsonNodeFactory.instance.objectNode();
        notification
                .put("readBack", true)
                .put(
                        "server_time",
                        VendorHttp.time(record.path("Modified_Time")).toEpochMilli())
                .put("module", "Deals")
                .put("operation", "update");
        notification.putArray("ids").add(id);
        notification
                .putArray("affected_values")
                .addObject()
                .put("record_id", id)
                .set("values", record);
        ArrayNode fields = notification.putArray("affected_fields").addObject().putArray(id);
        record.fieldNames().forEachRemaining(fields::add);
        return notification;
    }
}
