package io.boussole.plan.parts.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.exchange.DocumentBody;
import io.boussole.plan.lifecycle.DocumentEdit;
import io.boussole.plan.lifecycle.PlanTrials;
import io.boussole.plan.lifecycle.rest.DryRunResponse;
import io.boussole.plan.parts.ItemEdits;
import io.boussole.plan.parts.ItemQuery;
import io.boussole.plan.parts.ListAddress;
import io.boussole.plan.parts.PartService;
import io.boussole.plan.parts.StoredPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The five operations of a list and its items, whichever list it is. */
@ApplicationScoped
class ItemOperations {
    private static final Set<String> NO_FILTERS = Set.of("pageSize", "pageToken", "sort");

    private final PartService parts;
    private final PlanTrials trials;
    private final DocumentBody bodies;

    ItemOperations(PartService parts, PlanTrials trials, DocumentBody bodies) {
        this.parts = parts;
        this.trials = trials;
        this.bodies = bodies;
    }

    String list(UUID planId, ListAddress address, int pageSize, UriInfo uri) {
        var query = uri.getQueryParameters();
        Map<String, List<String>> filters = query.entrySet().stream()
                .filter(parameter -> !NO_FILTERS.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return parts.list(
                planId, address, new ItemQuery(filters, query.getFirst("sort"), pageSize, query.getFirst("pageToken")));
    }

    RestResponse<String> get(UUID planId, ListAddress address, String key) {
        return PartAnswers.of(parts.get(planId, address, key));
    }

    RestResponse<?> create(
            UUID planId,
            ListAddress address,
            ChangeRequest request,
            UriInfo uri,
            HttpHeaders headers,
            @Nullable InputStream body) {
        ItemEdits edits = new ItemEdits(address);
        JsonNode item = bodies.read(body, headers.getMediaType(), address.list().form());
        DocumentEdit edit = edits.add(item);
        if (request.dryRun) {
            return DryRunResponse.of(trials.change(planId, request.note(), edit), headers);
        }
        parts.change(planId, request.note(), edit);
        URI location =
                uri.getAbsolutePathBuilder().path(edits.requiredKey(item)).build();
        return PartAnswers.created(location, stored(address, item));
    }

    RestResponse<?> replace(
            UUID planId,
            ListAddress address,
            String key,
            ChangeRequest request,
            HttpHeaders headers,
            @Nullable InputStream body) {
        ItemEdits edits = new ItemEdits(address);
        JsonNode item = edits.keyed(
                key, bodies.read(body, headers.getMediaType(), address.list().form()));
        DocumentEdit edit = edits.replace(key, request.ifMatch(), item);
        if (request.dryRun) {
            return DryRunResponse.of(trials.change(planId, request.note(), edit), headers);
        }
        parts.change(planId, request.note(), edit);
        return PartAnswers.of(stored(address, item));
    }

    RestResponse<?> delete(UUID planId, ListAddress address, String key, ChangeRequest request, HttpHeaders headers) {
        DocumentEdit edit = new ItemEdits(address).remove(key, request.ifMatch());
        if (request.dryRun) {
            return DryRunResponse.of(trials.change(planId, request.note(), edit), headers);
        }
        parts.change(planId, request.note(), edit);
        return RestResponse.noContent();
    }

    private static StoredPart stored(ListAddress address, JsonNode item) {
        return new StoredPart(address.list().form(), item);
    }
}
