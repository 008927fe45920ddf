package io.boussole.metrics.predictiveness.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.QueryParameters;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Metrics;
import io.boussole.metrics.predictiveness.PredictedOutcome;
import io.boussole.metrics.predictiveness.PredictivenessQuery;
import io.boussole.metrics.predictiveness.PredictivenessService;
import io.boussole.metrics.series.Granularity;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.rest.SeriesParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a metric foretells signatures or retention. */
@Path("/metrics/{metric}/predictiveness")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class PredictivenessResource {
    private static final int USUAL_YEARS = 2;

    private final PredictivenessService service;
    private final Metrics metrics;
    private final CurrentTenant tenant;
    private final Clock clock;

    PredictivenessResource(PredictivenessService service, Metrics metrics, CurrentTenant tenant, Clock clock) {
        this.service = service;
        this.metrics = metrics;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMetricPredictiveness",
            summary = "Whether a metric foretells signatures or retention, some weeks or months later")
    @APIResponse(
            responseCode = "200",
            description = "The association at the lag that says most, with its interval and what it is worth",
            content = @Content(schema = @Schema(implementation = PredictivenessResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public PredictivenessResponse get(
            @PathParam("metric") String metric,
            @BeanParam PredictivenessParameters sent,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        @Nullable PredictedOutcome target = sent.target;
        if (target == null) {
            throw QueryParameters.refusal("target", "MISSING", "target is needed", "target est nécessaire");
        }
        PredictivenessQuery query = query(leading(metric), target, sent);
        return PredictivenessResponse.from(query, service.read(query), Text.languageOf(acceptLanguage));
    }

    private PredictivenessQuery query(
            MetricDefinition leading, PredictedOutcome outcome, PredictivenessParameters sent) {
        if (sent.period != null && !sent.period.equals("week") && !sent.period.equals("month")) {
            throw QueryParameters.refusal(
                    "period", "UNKNOWN_VALUE", "period is week or month", "period vaut week ou month");
        }
        if (sent.lag != null && sent.maxLag != null) {
            throw QueryParameters.refusal(
                    "maxLag",
                    "AMBIGUOUS",
                    "lag is the only one that is tried; leave maxLag out",
                    "lag est le seul délai essayé ; retirez maxLag");
        }
        MetricDefinition later = metrics.find(tenant.id(), outcome.metric(), null)
                .orElseThrow(() -> new IllegalStateException("the catalogue has the outcomes"));
        LocalDate last =
                Objects.requireNonNullElseGet(sent.to, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = Objects.requireNonNullElseGet(sent.from, () -> last.minusYears(USUAL_YEARS));
        SeriesQuery series = SeriesParameters.query(
                tenant.id(),
                List.of(leading, later),
                new SeriesParameters.Sent(
                        first.toString(),
                        last.toString(),
                        sent.timeZone,
                        sent.currency,
                        Objects.requireNonNullElse(sent.period, Granularity.WEEK.word()),
                        null,
                        null,
                        null),
                SeriesParameters.connection(Objects.toString(sent.connectionId, null)),
                SeriesQuery.Terms.NONE);
        return new PredictivenessQuery(series, outcome, sent.lag, sent.maxLag);
    }

    private MetricDefinition leading(String metric) {
        MetricDefinition found =
                metrics.find(tenant.id(), metric, null).orElseThrow(PredictivenessResource::noSuchMetric);
        if (found.formula().readsTarget()) {
            Text text = new Text(
                    found.id() + " has a value only against the target of a plan, so none by week or month",
                    found.id() + " n'a de valeur que face à la cible d'un plan, donc aucune par semaine ou par mois");
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("/metric", "NO_VALUES", text)));
        }
        return found;
    }

    private static ProblemException noSuchMetric() {
        Text text = new Text(
                "The catalogue has no metric of this name; GET /metrics lists them",
                "Le catalogue n'a pas d'indicateur de ce nom ; GET /metrics les liste");
        return ProblemException.of(
                CommonProblem.NOT_FOUND, text, List.of(new Violation("/metric", "UNKNOWN_METRIC", text)));
    }
}
