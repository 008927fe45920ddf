package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.money.ExchangeRate;
import io.boussole.metrics.money.ExchangeRateService;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mean of amounts is judged on the scale of their logarithms. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PublishAmountLogsTest {
    private static final Instant DAY = Instant.parse("2027-01-04T10:00:00Z");
    /** Already the fifth in Paris. */
    private static final Instant LATE = Instant.parse("2027-01-04T23:30:00Z");

    @Inject
    Connections connections;

    @Inject
    ExchangeRateService rates;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final UUID planId = UUID.randomUUID();
    private Suite suite;
    private ObservedKpis observed;
    private UUID connection;

    @BeforeEach
    void publishAPlan() {
        suite = new Suite();
        observed = new ObservedKpis(tenant, planId);
        connection = connections.add(tenant, "HUBSPOT", "EUR");
        suite.publish(tenant, Plans.aQuarter(planId, 1));
    }

    @AfterEach
    void close() {
        observed.close();
        suite.close();
    }

    @Test
    void tellsTheLogarithmsOfTheDaysAmounts() {
        won(1, "1000", "EUR", DAY);
        won(2, "8000", "EUR", DAY);
        won(3, "0", "EUR", DAY);
        won(4, "500", "EUR", LATE);

        observed.awaitNewest(
                "deal-value", kpi -> assertThat(kpi.getLong("sampleSize")).isEqualTo(4));
        JsonPath kpi = observed.newest("deal-value");
        assertThat(kpi.getString("days[0].day")).isEqualTo("2027-01-04");
        assertThat(kpi.getLong("days[0].denominator")).isEqualTo(3);
        assertThat(kpi.getLong("days[0].positives")).isEqualTo(2);
        assertThat(kpi.getDouble("days[0].logs")).isCloseTo(Math.log(1000) + Math.log(8000), within(1e-6));
        assertThat(kpi.getDouble("days[0].logSquares"))
                .isCloseTo(Math.pow(Math.log(1000), 2) + Math.pow(Math.log(8000), 2), within(1e-6));
        assertThat(kpi.getString("days[1].day")).isEqualTo("2027-01-05");
        assertThat(kpi.getDouble("days[1].logs")).isCloseTo(Math.log(500), within(1e-6));
    }

    @Test
    void convertsAmountsOfAnotherCurrencyAsTheMeanDoes() {
        TenantScope.run(
                tenant,
                () -> rates.save(
                        tenant,
                        List.of(new ExchangeRate("USD", "EUR", LocalDate.of(2027, 1, 4), new BigDecimal("0.5")))));
        won(1, "1000", "USD", DAY);
        won(2, "700", "GBP", DAY);

        observed.awaitNewest(
                "deal-value", kpi -> assertThat(kpi.getDouble("value")).isEqualTo(500));
        JsonPath kpi = observed.newest("deal-value");
        assertThat(kpi.getLong("days[0].positives")).isEqualTo(1);
        assertThat(kpi.getDouble("days[0].logs")).isCloseTo(Math.log(500), within(1e-6));
        assertThat(kpi.getDouble("days[0].logSquares")).isCloseTo(Math.pow(Math.log(500), 2), within(1e-6));
    }

    @Test
    void followsAnAmountThatIsCorrected() {
        won(1, "1000", "EUR", DAY);
        observed.awaitNewest(
                "deal-value",
                kpi -> assertThat(kpi.getLong("days[0].positives")).isEqualTo(1));

        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(HubSpotEvents.deal(1).set("amount", "3000", DAY.plusSeconds(3600))));

        observed.awaitNewest(
                "deal-value", kpi -> assertThat(kpi.getDouble("days[0].logs")).isCloseTo(Math.log(3000), within(1e-6)));
    }

    @Test
    void tellsNoLogarithmsOfOtherKpis() {
        won(1, "1000", "EUR", DAY);

        observed.awaitNewest(
                "revenue", kpi -> assertThat(kpi.getLong("sampleSize")).isEqualTo(1));
        assertThat(observed.newest("revenue").getString("days[0].logs")).isNull();
        assertThat(observed.newest("revenue").getString("days[0].positives")).isNull();
    }

    private void won(long dealId, String amount, String currency, Instant at) {
        HubSpotEvents deal = HubSpotEvents.deal(dealId);
        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(
                        deal.created(at),
                        deal.set("amount", amount, at),
                        deal.set("deal_currency_code", currency, at),
                        deal.set("dealstage", "closedwon", at)));
    }
}
