package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
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
        this.tenant = "team-" + UUID.randomUUID().toString().substring(0, 8);
        String credential = suite.credential(tenant);
        Api plans = new Api(suite.url(SuiteService.PLAN), credential);
        this.metrics = new Api(suite.url(SuiteService.METRICS), credential);
        this.alerts = new Api(suite.url(SuiteService.ALERT), credential);
        Quarter quarter = Quarter.of(LocalDate.now(PARIS));
        this.quarterStart = quarter.start().atStartOfDay(PARIS).toInstant();
        this.planId = activate(plans, quarter);
        this.hubSpot = new HubSpotAccount(connect("HUBSPOT"));
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

    public void awaitVerdict(String kpiId, String verdict) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(alerts.get("/evaluations/" + planId + "/" + kpiId)
                                .path("verdict")
                                .asText())
                        .as("%s of %s", kpiId, tenant)
                        .isEqualTo(verdict));
    }

    List<JsonNode> alerts() {
        return items(alerts.get("/alerts"));
    }

    List<JsonNode> correctiveActions() {
        return items(alerts.get("/corrective-actions?planId=" + planId));
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    private JsonNode connect(String source) {
        String body = Api.JSON
                .createObjectNode()
                .put("name", source)
                .put("source", source)
                .put("defaultCurrency", "EUR")
                .toString();
        return Api.tree(
                metrics.post("/connections", "application/json", body, Map.of()).body());
    }

    private static String activate(Api plans, Quarter quarter) {
        HttpResponse<String> created =
                plans.post("/plans", "application/yaml", PlanTemplate.fill("Plan under test", quarter), Map.of());
        String id = Api.tree(created.body()).path("id").asText();
        String tag = created.headers().firstValue("ETag").orElseThrow();
        plans.post("/plans/" + id + "/activate", "application/json", "", Map.of("If-Match", tag));
        return id;
    }
}
