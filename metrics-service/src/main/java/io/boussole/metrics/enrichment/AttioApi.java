package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final String PIPELINE = "pipelineListId";
    private static final int PAGE = 100;

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
        return Optional.ofNullable(access.options().get(PIPELINE))
                .flatMap(list -> get(access, "/v2/lists/" + path(list) + "/entries/" + path(id)))
                .map(body -> new ReadBack("entry/" + id, body.toString()));
    }

    private Optional<ObjectNode> get(ApiAccess access, String path) {
        Optional<JsonNode> answer = http.get(URI.create(access.base() + path), "Bearer " + access.token());
        if (answer.isPresent() && !answer.get().path("data").isObject()) {
            throw VendorApiException.notTheFormat();
        }
        return answer.map(ObjectNode.class::cast).map(body -> body.put("readBack", true));
    }

    @Override
    public Set<FactKind> listed(Map<String, String> options) {
        Set<FactKind> listed = EnumSet.noneOf(FactKind.class);
        OBJECTS.forEach((kind, option) -> {
            if (options.containsKey(option)) {
                listed.add(kind);
            }
        });
        if (options.containsKey(PIPELINE)) {
            listed.add(FactKind.DEAL);
        }
        return listed;
    }

    /**
     * {@code POST /v2/objects/{object}/records/query}, and then {@code POST /v2/lists/{list}/entries/query} of the pipeline, in the order
     * of creation: what is created meanwhile comes last.
     */
    @Override
    public VendorPage page(ApiAccess access, FactKind kind, @Nullable String cursor) {
        List<String> parts = parts(access, kind);
        int slash = cursor == null ? -1 : cursor.indexOf('/');
        int part = cursor == null ? 0 : Integer.parseInt(cursor.substring(0, slash));
        int offset = cursor == null ? 0 : Integer.parseInt(cursor.substring(slash + 1));
        if (part >= parts.size()) {
            return new VendorPage(List.of(), null);
        }
        JsonNode records = query(access, parts.get(part), offset);
        List<VendorPage.Found> found = new ArrayList<>();
        records.forEach(record -> found.add(found(record)));
        if (records.size() == PAGE) {
            return new VendorPage(found, part + "/" + (offset + PAGE));
        }
        return new VendorPage(found, part + 1 < parts.size() ? (part + 1) + "/0" : null);
    }

    private static List<String> parts(ApiAccess access, FactKind kind) {
        List<String> parts = new ArrayList<>();
        @Nullable String object = access.options().get(OBJECTS.getOrDefault(kind, ""));
        if (object != null) {
            parts.add("/v2/objects/" + path(object) + "/records/query");
        }
        @Nullable String list = access.options().get(PIPELINE);
        if (kind == FactKind.DEAL && list != null) {
            parts.add("/v2/lists/" + path(list) + "/entries/query");
        }
        return parts;
    }

    private JsonNode query(ApiAccess access, String path, int offset) {
        ObjectNode question =
                JsonNodeFactory.instance.objectNode().put("limit", PAGE).put("offset", offset);
        question.putArray("sorts").addObject().put("attribute", "created_at").put("direction", "asc");
        JsonNode records = http.post(URI.create(access.base() + path), "Bearer " + access.token(), question)
                .orElseThrow(VendorApiException::notTheFormat)
                .path("data");
        if (!records.isArray()) {
            throw VendorApiException.notTheFormat();
        }
        return records;
    }

    /** A record says of each value since when it holds, and not when it was changed last. */
    private static VendorPage.Found found(JsonNode record) {
        Instant createdAt = VendorHttp.time(record.path("created_at"));
        Instant changedAt = createdAt;
        for (JsonNode since : record.findValues("active_from")) {
            Instant at = VendorHttp.time(since);
            changedAt = at.isAfter(changedAt) ? at : changedAt;
        }
        JsonNode id = record.path("id");
        String entity = id.hasNonNull("entry_id")
                ? "entry/" + id.path("entry_id").asText()
                : "record/" + id.path("record_id").asText();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("data", record);
        return new VendorPage.Found(
                new ReadBack(entity, body.put("readBack", true).toString()), createdAt, changedAt);
    }

    private static String path(String id) {
        return VendorHttp.encoded(id);
    }
}
