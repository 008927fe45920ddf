package io.boussole.alert.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.http.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void explainsAnAlarmOnAShare() {
        Text text = Wording.ofAlarm(facts("CLOSE_RATE", "RATE", "10", "80", "3", "20", "0.25", "0.125", "30.949645"));

        assertThat(text.en()).isEqualTo("""
                10 of 80 decided opportunities were signed (12.5%); the plan counts on 25%, i.e. 20. \
                Decided means signed, lost, or open for longer than the plan's sales cycle. \
                Open, younger than that, and so not counted yet: 3. \
                Bad luck is a poor explanation: a team that holds the plan would set off this alarm in at most 1 of 20 such \
                periods, however often one looks (weight of the evidence: 30.9; alarm from 20).""");
        assertThat(text.fr().replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo("""
                Opportunités décidées et signées : 10 sur 80 (12,5 %) ; le plan prévoit 25 %, soit 20. \
                Décidée veut dire signée, perdue, ou ouverte depuis plus longtemps que le cycle de vente du plan. \
                Ouvertes depuis moins longtemps, donc pas encore comptées : 3. \
                La malchance l'explique mal : une équipe qui tient le plan déclencherait cette alerte dans au plus 1 période \
                sur 20, quel que soit le nombre de contrôles (poids des indices : 30,9 ; alerte à partir de 20).""");
    }

    @Test
    void explainsAnAlarmOnACount() {
        Text text = Wording.ofAlarm(
                facts("OPPORTUNITIES_CREATED", "COUNT", "8", "8", "0", "18.4615384615385", "80", "8", "26.139428"));

        assertThat(text.en())
                .startsWith(
                        "Opportunities created by the end of January 31, 2027: 8; the plan expects 18.5 by then, 80 over"
                                + " the whole period.");
        assertThat(text.fr())
                .startsWith("Opportunités créées au 31 janvier 2027 : 8 ; le plan en attend 18,5 à cette date");
    }

    @Test
    void namesNoOpportunitiesWhereOtherCasesAreCounted() {
        Text text = Wording.ofAlarm(facts("NO_SHOW_RATE", "RATE", "30", "80", "0", "12", "0.15", "0.375", "40"));

        assertThat(text.en()).startsWith("30 of 80 decided cases (37.5%); the plan counts on 15%, i.e. 12.");
        assertThat(text.fr()).startsWith("Cas décidés : 30 sur 80");
    }

    private static AlertFacts facts(
            String metric,
            String kind,
            String observed,
            String sampleSize,
            String undecided,
            String expected,
            String reference,
            String estimate,
            String eValue) {
        return new AlertFacts(
                metric,
                kind,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-01-31"),
                new BigDecimal(observed),
                new BigDecimal(sampleSize),
                new BigDecimal(undecided),
                new BigDecimal(expected),
                new BigDecimal(reference),
                new BigDecimal(estimate),
                new BigDecimal("0.04"),
                new BigDecimal("0.28"),
                new BigDecimal(eValue),
                new BigDecimal("20"),
                new BigDecimal("0.05"),
                List.of(new BigDecimal("0.4")),
                1,
                1,
                1,
                1,
                PlanKpi.Direction.HIGHER_IS_BETTER);
    }
}
