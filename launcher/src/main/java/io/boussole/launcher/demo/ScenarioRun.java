package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.LauncherException;
import io.boussole.launcher.SuiteAddress;
import io.boussole.launcher.SuiteService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scenario, from the import of its plan to the verdict. Every number is checked on the way. */
final class ScenarioRun {
    private static final ZoneId TEAM = ZoneId.of("Europe/Paris");
    private static final int HUBSPOT_DEALS = 50;

    private final Scenario scenario;
    private final Clock clock;
    private final ObjectMapper json;
    private final ApiClient plans;
    private final ApiClient metrics;
    private final ApiClient alerts;
    private final ActionTopic topic;

    ScenarioRun(Scenario scenario, SuiteAddress suite, Clock clock, ObjectMapper json) {
        this.scenario = scenario;
        this.clock = clock;
        this.json = json;
        String credential = suite.credential(scenario.tenant());
        this.plans = new ApiClient(suite.url(SuiteService.PLAN), credential, json);
        this.metrics = new ApiClient(suite.url(SuiteService.METRICS), credential, json);
        this.alerts = new ApiClient(suite.url(SuiteService.ALERT), credential, json);
        this.topic = new ActionTopic(suite.bootstrapServers());
    }

    Outcome run() {
        plans.awaitAccess("/plans");
        metrics.awaitAccess("/connections");
        alerts.awaitAccess("/alerts");
        LocalDate today = LocalDate.now(clock.withZone(TEAM));
        Quarter quarter = Quarter.of(today);
        String planId = activatePlan(quarter);
        Instant from = quarter.start().atStartOfDay(TEAM).toInstant();
        List<DemoDeal> deals = DemoDeal.of(scenario, from, lastMoment(from, today));
        Deliveries deliveries = new Deliveries(metrics, json, clock);
        JsonNode hubSpot = deliveries.connect("HubSpot", "HUBSPOT");
        JsonNode pipedrive = deliveries.connect("Pipedrive", "PIPEDRIVE");
        int posted = deliveries.sendHubSpot(hubSpot, deals.subList(0, HUBSPOT_DEALS))
                + deliveries.sendPipedrive(pipedrive, deals.subList(HUBSPOT_DEALS, deals.size()));
        JsonNode closing = awaitKpi(planId, "closing", scenario.expectedCloseRate());
        awaitKpi(planId, "opportunities", BigDecimal.valueOf(Scenario.OPPORTUNITIES));
        BigDecimal signed = BigDecimal.valueOf(
                deals.stream().filter(DemoDeal::won).mapToLong(DemoDeal::amount).sum());
        JsonNode revenue = awaitKpi(planId, "revenue", signed);
        awaitKpi(
                planId,
                "deal-value",
                signed.divide(BigDecimal.valueOf(scenario.signatures()), 2, RoundingMode.HALF_EVEN));
        JsonNode evaluation = awaitVerdict(planId);
        return new Outcome(
                scenario, planId, closing, revenue, evaluation, duplicates(hubSpot), posted, requireActions(planId));
    }

    private String activatePlan(Quarter quarter) {
        String document = PlanTemplate.fill(scenario.planName() + ", Q" + quarter.number(), quarter);
        Answer created = plans.post("/plans", document, Map.of("Content-Type", "application/yaml"), 201);
        String id = created.text("id");
        Answer active = plans.post("/plans/" + id + "/activate", "", Map.of("If-Match", created.entityTag()), 200);
        require("the plan's state", "ACTIVE", active.text("state"));
        return id;
    }

    /** Deals up to yesterday evening; on a quarter's first day, up to this moment. */
    private Instant lastMoment(Instant from, LocalDate today) {
        Instant yesterday = today.atStartOfDay(TEAM).toInstant().minus(Duration.ofHours(6));
        return yesterday.isAfter(from) ? yesterday : clock.instant();
    }

    private JsonNode awaitKpi(String planId, String kpiId, BigDecimal expected) {
        String what = "KPI " + kpiId + " of " + expected.toPlainString() + " for " + scenario.tenant();
        return metrics.await("/plans/" + planId + "/kpis/" + kpiId, what, kpi -> isAbout(kpi.path("value"), expected))
                .body();
    }

    /** A share may be rounded; money and counts are exact. */
    private static boolean isAbout(JsonNode value, BigDecimal expected) {
        if (value.isNull() || value.isMissingNode() || value.asText().isEmpty()) {
            return false;
        }
        BigDecimal difference =
                new BigDecimal(value.asText()).subtract(expected).abs();
        return difference.compareTo(new BigDecimal("0.005")) < 0;
    }

    private JsonNode awaitVerdict(String planId) {
        return alerts.await(
                        "/evaluations/" + planId + "/closing",
                        "the verdict " + scenario.expectedVerdict() + " for " + scenario.tenant(),
                        evaluation -> evaluation.path("verdict").asText().equals(scenario.expectedVerdict())
                                && isAbout(
                                        evaluation.path("facts").path("sampleSize"),
                                        BigDecimal.valueOf(Scenario.OPPORTUNITIES)))
                .body();
    }

    /** Exactly one alert and one action, or none of either; over REST and on the topic. */
    private Optional<JsonNode> requireActions(String planId) {
        int expected = scenario.alertExpected() ? 1 : 0;
        JsonNode actions = alerts.await(
                        "/corrective-actions?planId=" + planId,
                        expected + " corrective actions",
                        page -> page.path("items").size() == expected)
                .body()
                .path("items");
        require(
                "alerts of " + scenario.tenant(),
                expected,
                alerts.get("/alerts").body().path("items").size());
        int onTopic = Polling.until(
                        () -> topic.keysOf(scenario.tenant()),
                        keys -> keys.size() >= expected,
                        "the corrective action on its topic")
                .size();
        require("corrective actions on the topic", expected, onTopic);
        return expected == 0 ? Optional.empty() : Optional.of(actions.get(0));
    }

    private long duplicates(JsonNode connection) {
        String path = "/connections/" + connection.path("id").asText();
        return metrics.await(
                        path,
                        "the repeated delivery to be counted as duplicates",
                        answer -> answer.path("duplicates").asLong() > 0)
                .body()
                .path("duplicates")
                .asLong();
    }

    private static void require(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new LauncherException("Expected " + what + " to be " + expected + " but found " + found + ".");
        }
    }
}
