package io.boussole.metrics.funnel.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.contracts.plan.PlanFunnelTarget;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.QueryParameters;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.funnel.FunnelService;
import io.boussole.metrics.funnel.FunnelService.Period;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanQuestions;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.series.SeriesQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From visits to signatures. */
@Path("/funnel")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class FunnelResource {
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");

    private final FunnelService funnels;
    private final PlanService plans;
    private final CurrentTenant tenant;

    FunnelResource(FunnelService funnels, PlanService plans, CurrentTenant tenant) {
        this.funnels = funnels;
        this.plans = plans;
        this.tenant = tenant;
    }

    @GET
    @Operation(
            operationId = "getFunnel",
            summary = "Six stages with their counts and rates, beside what a plan wants of them")
    @APIResponse(
            responseCode = "200",
            description = "The funnel",
            content = @Content(schema = @Schema(implementation = FunnelResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public FunnelResponse get(
            @Parameter(description = "A quarter of the calendar year", example = "2026-Q4")
                    @QueryParam("period")
                    @Nullable
                    String quarter,
            @Parameter(description = "First day, in place of a quarter") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day, included") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "Whose days they are; the plan's, else UTC", example = "Europe/Paris")
                    @QueryParam("timeZone")
                    @Nullable
                    String timeZone,
            @Parameter(
                            description =
                                    "The plan whose targets stand beside; its period is the one read unless another is named")
                    @QueryParam("planId")
                    @Nullable
                    UUID planId,
            @QueryParam("view") @DefaultValue("COHORT") View view) {
        @Nullable MeasuredPlan plan = planId == null ? null : plan(planId);
        @Nullable PlanPublished document = plan == null ? null : plan.document();
        Period period = period(quarter, from, to, zone(timeZone, plan), plan);
        List<PlanFunnelTarget> targets = document == null ? List.of() : document.funnel();
        SeriesQuery.Terms terms = document == null ? SeriesQuery.Terms.NONE : PlanQuestions.terms(document, null);
        return FunnelResponse.from(
                period, view, planId, funnels.read(tenant.id(), period, view, Filter.NONE, terms), targets);
    }

    private MeasuredPlan plan(UUID planId) {
        return plans.find(tenant.id(), planId).orElseThrow(() -> UnknownPlan.inQuery("planId"));
    }

    private static ZoneId zone(@Nullable String name, @Nullable MeasuredPlan plan) {
        if (name == null) {
            return plan == null ? ZoneOffset.UTC : plan.timeZone();
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw QueryParameters.refusal(
                    "timeZone",
                    "WRONG_TYPE",
                    "timeZone is a time zone like Europe/Paris",
                    "timeZone est un fuseau comme Europe/Paris");
        }
    }

    private static Period period(
            @Nullable String quarter,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ZoneId zone,
            @Nullable MeasuredPlan plan) {
        if (quarter != null) {
            return quarter(quarter, zone);
        }
        if (from != null && to != null) {
            if (to.isBefore(from) || to.isAfter(from.plusYears(10))) {
                throw QueryParameters.refusal(
                        "to",
                        "BEFORE_FROM",
                        "The last day comes after the first, ten years later at most",
                        "Le dernier jour suit le premier, de dix ans au plus");
            }
            return new Period(from, to, zone);
        }
        if (plan == null) {
            throw QueryParameters.refusal(
                    "period",
                    "REQUIRED",
                    "Name a period, from and to, or a planId",
                    "Indiquez period, from et to, ou planId");
        }
        return new Period(plan.periodStart(), plan.periodEnd(), zone);
    }

    private static Period quarter(String text, ZoneId zone) {
        Matcher matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            throw QueryParameters.refusal(
                    "period",
                    "WRONG_TYPE",
                    "period is a quarter like 2026-Q4",
                    "period est un trimestre comme 2026-Q4");
        }
        LocalDate first =
                LocalDate.of(Integer.parseInt(matcher.group(1)), 3 * Integer.parseInt(matcher.group(2)) - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1), zone);
    }
}
