package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A tenant with an active plan for the current quarter and two CRM accounts. */
public final class Team {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String tenant;
    private final HubSpotAccount hubSpot;
    private final PipedriveAccount pipedrive;
    private final Api metrics;
    private final Api alerts;
    private final Instant quarterStart;
    private final String planId;

    public Team(Suite suite) {
        this(suite, Clock.systemUTC(), Quarter.of(LocalDate.now(PARIS)));
    }

    private Team(Suite suite, Clock clock, Quarter quarter) {
        this(suite, clock, quarter, PlanTemplate.fill("Plan under test", quarter));
    }

    /** @param clock that of the suite */
    Team(Suite suite, Clock clock, Quarter quarter, String plan) {
        this.tenant = "team-" + UUID.randomUUID().toString().substring(0, 8);
        String credential = suite.credential(tenant);
        Api plans = new Api(suite.url(SuiteService.PLAN), credential);
        this.metrics = new Api(suite.url(SuiteService.METRICS), credential);
        this.alerts = new Api(suite.url(SuiteService.ALERT), credential);
        this.quarterStart = quarter.start().atStartOfDay(PARIS).toInstant();
        this.planId = activate(plans, plan);
        this.hubSpot = new HubSpotAccount(connect("HUBSPOT"), clock);
        this.pipedrive = new PipedriveAccount(connect("PIPEDRIVE"));
    }

    public String tenant() {
        return tenant;
    }

    public HubSpotAccount hubSpot() {
        return hubSpot;
    }

    public PipedriveAccount pipedrive() {
        return pipedrive;
    }

    Api metrics() {
        return metrics;
    }

    /** Decided deals of this quarter: the first {@code won} signed, the others lost; amounts are as planned, and differ, so that a sum tells which. */
    public List<Deal> deals(int count, int won) {
        Instant closed = quarterStart.plusSeconds(1);
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        id -> new Deal(id, 6000 + id, id <= won, quarterStart, closed.plus(id % 50, ChronoUnit.MILLIS)))
                .toList();
    }

    static BigDecimal revenueOf(List<Deal> deals) {
        return BigDecimal.valueOf(
                deals.stream().filter(Deal::won).mapToLong(Deal::amount).sum());
    }

    void awaitKpi(String kpiId, BigDecimal value) {
        // For three seconds, since what is counted twice may arrive after the right number was seen.
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(new BigDecimal(kpi(kpiId).path("value").asText()))
                                .as("%s of %s", kpiId, tenant)
                                .isEqualByComparingTo(value));
    }

    JsonNode kpi(String kpiId) {
        return metrics.get("/plans/" + planId + "/kpis/" + kpiId);
    }

    /** What is said of a KPI now. */
    JsonNode evaluation(String kpiId) {
        return alerts.get("/evaluations/" + planId + "/" + kpiId);
    }

    public void awaitVerdict(String kpiId, String verdict) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(evaluation(kpiId).path("verdict").asText())
                                .as("%s of %s", kpiId, tenant)
                                .isEqualTo(verdict));
    }

    List<JsonNode> alerts() {
        return items(alerts.get("/alerts"));
    }

    List<JsonNode> alerts(String kind) {
        return items(alerts.get("/alerts?kind=" + kind));
    }

    /** What the rule of a KPI would have done in the plan's period. */
    JsonNode backtest(String kpiId) {
        String order = Api.JSON
                .createObjectNode()
                .put("planId", planId)
                .put("kpiId", kpiId)
                .<ObjectNode>set("planIds", Api.JSON.createArrayNode().add(planId))
                .toString();
        String answer = alerts.post("/rules/backtest", "application/json", order, Map.of())
                .body();
        return Api.tree(answer).path("plans").path(0).path("old");
    }

    /** Weighs the KPI's cases by their age, half of which that succeed have done so within these days. */
    void expectDelay(String kpiId, int medianDays) {
        String body = "{\"maturity\":{\"delayMedianDays\":" + medianDays + "}}";
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode rule = rule(kpiId);
            String tag = "\"" + rule.path("version").asInt() + "\"";
            alerts.put(
                    "/rules/" + rule.path("id").asText() + "/overrides",
                    "application/json",
                    body,
                    Map.of("If-Match", tag));
        });
    }

    private JsonNode rule(String kpiId) {
        return items(alerts.get("/rules?kind=UNDER_PERFORMANCE&planId=" + planId)).stream()
                .filter(rule -> rule.path("kpiId").asText().equals(kpiId))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Has the plan's alerts and actions told to an address.
     *
     * @return the endpoint with its secret
     */
    JsonNode tellOutside(String address) {
        String body = Api.JSON
                .createObjectNode()
                .put("kind", "WEBHOOK")
                .put("name", "Somebody outside")
                .put("planId", planId)
                .put("url", address)
                .toString();
        return await().atMost(PATIENCE)
                .ignoreExceptions() // a plan that was published just now is not known at once
                .until(
                        () -> Api.tree(alerts.post("/delivery-endpoints", "application/json", body, Map.of())
                                .body()),
                        endpoint -> endpoint.has("id"));
    }

    List<JsonNode> deliveries(JsonNode endpoint) {
        return items(alerts.get("/delivery-endpoints/" + endpoint.path("id").asText() + "/deliveries"));
    }

    /** All that there is to tell so far. */
    void awaitDelivered(JsonNode endpoint) {
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(endpoint))
                        .allMatch(delivery -> delivery.path("state").asText().equals("DELIVERED")));
    }

    List<JsonNode> correctiveActions() {
        return items(alerts.get("/corrective-actions?planId=" + planId));
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    JsonNode connect(String source) {
        String body = Api.JSON
                .createObjectNode()
                .put("name", source)
                .put("source", source)
                .put("defaultCurrency", "EUR")
                .toString();
        return Api.tree(
                metrics.post("/connections", "application/json", body, Map.of()).body());
    }

    private static String activate(Api plans, String plan) {
        HttpResponse<String> created = plans.post("/plans", "application/yaml", plan, Map.of());
        String id = Api.tree(created.body()).path("id").asText();
        String tag = created.headers().firstValue("ETag").orElseThrow();
        plans.post("/plans/" + id + "/activate", "application/json", "", Map.of("If-Match", tag));
        return id;
    }
}
