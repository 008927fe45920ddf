package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDealTest {
    private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01T00:10:00Z", "2027-02-10T17:00:00Z", "2027-03-31T17:00:00Z"})
    void staysWithinTheTimeGiven(String until) {
        Instant end = Instant.parse(until);

        List<DemoDeal> deals = DemoDeal.of(Scenario.tenSignatures("demo"), FROM, end);

        assertThat(deals).hasSize(80).allSatisfy(deal -> {
            assertThat(deal.createdAt()).isBetween(FROM, end);
            assertThat(deal.closedAt()).isAfter(deal.createdAt()).isBeforeOrEqualTo(end);
        });
    }

    @Test
    void signsAsManyAsTheScenarioSaysFromBothSources() {
        Instant end = Instant.parse("2027-02-10T17:00:00Z");

        assertThat(DemoDeal.of(Scenario.tenSignatures("demo"), FROM, end))
                .filteredOn(DemoDeal::won)
                .hasSize(10)
                .anyMatch(deal -> deal.number() <= 50)
                .anyMatch(deal -> deal.number() > 50);
        assertThat(DemoDeal.of(Scenario.sixteenSignatures("steady"), FROM, end))
                .filteredOn(DemoDeal::won)
                .hasSize(16);
    }
}
