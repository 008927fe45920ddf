package io.boussole.metrics.series.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.QueryParameters;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Metrics;
import io.boussole.metrics.series.PlanTerms;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Several metrics at once, cut and split as the reader likes. */
@Path("/series")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class TableResource {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST_METRICS = 20;

    private final SeriesService service;
    private final Metrics metrics;
    private final PlanTerms plans;
    private final CurrentTenant tenant;

    TableResource(SeriesService service, Metrics metrics, PlanTerms plans, CurrentTenant tenant) {
        this.service = service;
        this.metrics = metrics;
        this.plans = plans;
        this.tenant = tenant;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "Several metrics over a period, by day, week, month or quarter, split by one or two dimensions")
    @APIResponse(
            responseCode = "200",
            description = "A series for each metric and group",
            content = @Content(schema = @Schema(implementation = TableResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public TableResponse get(@BeanParam TableQuery sent, @Context UriInfo address) {
        @Nullable LocalDate asOf = SeriesParameters.dayOrNull(sent.asOf);
        SeriesQuery query = SeriesParameters.query(
                tenant.id(),
                metrics(sent.metrics, asOf),
                sent.text(),
                filter(address.getQueryParameters()),
                plans.of(tenant.id(), sent.planId));
        return TableResponse.from(query, service.read(query));
    }

    private List<MetricDefinition> metrics(@Nullable String names, @Nullable LocalDate asOf) {
        if (names == null || names.isBlank()) {
            throw QueryParameters.refusal(
                    "metrics", "REQUIRED", "metrics names the metrics wanted", "metrics nomme les indicateurs voulus");
        }
        List<MetricDefinition> found = new ArrayList<>();
        for (String name : COMMA.split(names, -1)) {
            found.add(metrics.find(tenant.id(), name, asOf)
                    .orElseThrow(() -> QueryParameters.refusal(
                            "metrics",
                            "UNKNOWN_METRIC",
                            "The catalogue has no metric of this name; GET /metrics lists them",
                            "Le catalogue n'a pas d'indicateur de ce nom ; GET /metrics les liste")));
        }
        if (found.size() > MOST_METRICS) {
            throw QueryParameters.refusal(
                    "metrics", "TOO_MANY", "At most 20 metrics at once", "Vingt indicateurs au plus à la fois");
        }
        return found;
    }

    /** Each dimension may be named several times; one of its values is enough. */
    private static Filter filter(MultivaluedMap<String, String> sent) {
        Filter filter = Filter.NONE;
        for (Dimension dimension : Dimension.values()) {
            List<String> values = sent.get(dimension.word());
            if (dimension != Dimension.CURRENCY && values != null) {
                filter = filter.and(Filter.of(dimension, values));
            }
        }
        return filter;
    }
}
