package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Attio's {@code GET /v2/objects/{object}/records/{record_id}} and {@code GET /v2/lists/{list}/entries/{entry_id}}, one at a time. Its
 * events say no value at all, so each of them is a reason to ask.
 */
@ApplicationScoped
class AttioApi implements VendorApi {
    private static final Map<FactKind, String> OBJECTS = Map.of(
            FactKind.DEAL, "dealsObjectId",
            FactKind.CONTACT, "peopleObjectId",
            FactKind.COMPANY, "companiesObjectId");

    private final VendorHttp http;

    AttioApi(VendorHttp http) {
        this.http = http;
    }

    @Override
    public URI usualBase() {
        return URI.create("https://api.attio.com");
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Set<FactKind> kinds() {
        return OBJECTS.keySet();
    }

    /** An event moves the register of the lifecycle, an answer does not. */
    @Override
    public boolean wants(FactFold.Changed change) {
        Fact after = change.after();
        Slot lifecycle = Slot.of(Property.LIFECYCLE);
        return OBJECTS.containsKey(after.id().kind())
                && after.state().isCounted()
                && !after.state()
                        .register(lifecycle)
                        .equals(change.before().state().register(lifecycle));
    }

    @Override
    public boolean alwaysNews() {
        return true;
    }

    @Override
    public List<ReadBack> read(ApiAccess access, FactKind kind, List<String> ids) {
        List<ReadBack> found = new ArrayList<>();
        for (String id : ids) {
            record(access, kind, id)
                    .or(() -> kind == FactKind.DEAL ? entry(access, id) : Optional.empty())
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<ReadBack> record(ApiAccess access, FactKind kind, String id) {
        return Optional.ofNullable(access.options().get(OBJECTS.getOrDefault(kind, "")))
                .flatMap(object -> get(access, "/v2/objects/" + path(object) + "/records/" + path(id)))
                .map(body -> new ReadBack("record/" + id, body.toString()));
    }

    private Optional<ReadBack> entry(ApiAccess access, String id) {
        return Optional.ofNullable(access.options().get("pipelineListId"))
                .flatMap(list -> get(access, "/v2/lists/" + path(list) + "/entries/" + path(id)))
                .map(body -> new ReadBack("entry/" + id, body.toString()));
    }

    private Optional<ObjectNode> get(ApiAccess access, String path) {
        Optional<JsonNode> answer = http.ask(http.request(URI.create(access.base() + path), "Bearer " + access.token())
                .GET()
                .build());
        if (answer.isPresent() && !answer.get().path("data").isObject()) {
            throw VendorApiException.notTheFormat();
        }
        return answer.map(ObjectNode.class::cast).map(body -> body.put("readBack", true));
    }

    private static String path(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
