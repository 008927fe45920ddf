package io.boussole.alert.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.http.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @Test
    void explainsAnAlarmOnAShare() {
        Text text = Wording.ofAlarm(facts("CLOSE_RATE", "RATE", "10", "80", "3", "20", "0.25", "0.125", "30.949645"));

        assertThat(text.en()).isEqualTo("""
                10 of 80 opportunities were signed (12.5%); the plan counts on 25%, i.e. 20. \
                Counted in order of entry up to January 31, 2027; the next day has one that is open and younger than the plan's \
                own delay. Not counted yet: 3. \
                Bad luck is a poor explanation: a team that holds the plan would set off this alarm in at most 1 of 20 such \
                periods, however often one looks (weight of the evidence: 30.9; alarm from 20).""");
        assertThat(text.fr().replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo("""
                Opportunités signées : 10 sur 80 (12,5 %) ; le plan prévoit 25 %, soit 20. \
                Comptés par date d'entrée jusqu'au 31 janvier 2027 ; le jour suivant en a un d'ouvert, plus jeune que le délai \
                du plan. Pas encore comptés : 3. \
                La malchance l'explique mal : une équipe qui tient le plan déclencherait cette alerte dans au plus 1 période \
                sur 20, quel que soit le nombre de contrôles (poids des indices : 30,9 ; alerte à partir de 20).""");
    }

    @Test
    void promisesNoFewerFalseAlarmsThanTheBudget() {
        Text text = Wording.ofAlarm(
                facts("CLOSE_RATE", "RATE", "10", "80", "3", "20", "0.25", "0.125", "30.949645", "0", "0.15"));

        assertThat(text.en()).contains("at most 1 of 6 such periods");
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
    void saysWhenOpenOpportunitiesWereGivenTheBenefitOfTheDoubt() {
        AlertFacts hopeful = facts("CLOSE_RATE", "RATE", "10", "80", "0", "20", "0.25", "0.125", "30.949645", "2");

        assertThat(Wording.ofAlarm(hopeful).en())
                .startsWith(
                        "Even if every opportunity still open were signed (2 of them): 10 of 80 opportunities were signed");
        assertThat(Wording.ofAlarm(hopeful).fr())
                .startsWith("Même si toutes les opportunités ouvertes étaient signées (2) :");
    }

    @Test
    void namesNoOpportunitiesWhereOtherCasesAreCounted() {
        Text text = Wording.ofAlarm(facts("NO_SHOW_RATE", "RATE", "30", "80", "0", "12", "0.15", "0.375", "40"));

        assertThat(text.en()).startsWith("30 of 80 cases (37.5%); the plan counts on 15%, i.e. 12.");
        assertThat(text.fr()).startsWith("Cas : 30 sur 80");
    }

    /** Whoever has chosen a method must hear when another one judges. */
    @ParameterizedTest
    @CsvSource({
        "CUSUM, ANY_VOLUME, RATE, 'The rule asks for CUSUM, which is computed for a planned volume'",
        "HYBRID, ANY_VOLUME, COUNT, 'The rule asks for HYBRID, which is computed for a planned volume'",
        "CUSUM, ANY_VOLUME, DURATION, 'The rule asks for CUSUM, by which this kind of KPI is not judged'"
    })
    void saysThatAnotherMethodStandsIn(String asked, String bound, String kind, String sentence) {
        AlertFacts facts = judged(kind, asked, bound);

        assertThat(Wording.ofAlarm(facts).en()).contains(sentence).endsWith("what begins within the period.");
        assertThat(Wording.ofAlarm(facts).fr()).contains("La règle demande " + asked);
    }

    @ParameterizedTest
    @CsvSource({"E_PROCESS, ANY_VOLUME", "HYBRID, PLANNED_VOLUME", "CUSUM, BEYOND_PLANNED_VOLUME", ", ANY_VOLUME"})
    void saysNothingOfTheMethodThatTheRuleAsksFor(@Nullable String asked, String bound) {
        assertThat(Wording.ofAlarm(judged("RATE", asked, bound)).en()).doesNotContain("The rule asks for");
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_PERFORMANCE, COUNT, 'The shortfall of X earlier in the funnel', 'Le retard de X, plus tôt dans le tunnel'",
        "UNDER_PERFORMANCE, RATE, 'The alert about X accounts', 'L''alerte sur X'",
        "NO_DATA, COUNT, 'Its source X is silent', 'Sa source X ne dit plus rien'",
        "DATA_QUALITY, RATE, 'The data of its source X are poor', 'Les données de sa source X sont dégradées'",
        ", COUNT, 'The alert about X accounts', 'L''alerte sur X'"
    })
    void saysWhatAccountsForAShortfall(@Nullable AlertKind kind, String ofFacts, String en, String fr) {
        Sentences said = new Sentences();

        ExplanationWording.say(
                said, new Explained(UUID.randomUUID(), "X", kind), judged(ofFacts, "E_PROCESS", "ANY_VOLUME"));

        assertThat(said.text().en()).startsWith(en).endsWith("no alert of its own.");
        assertThat(said.text().fr()).startsWith(fr).endsWith("pas d'alerte distincte.");
    }

    private static AlertFacts judged(String kind, @Nullable String asked, String bound) {
        AlertFacts of = facts("CLOSE_RATE", kind, "10", "80", "0", "20", "0.25", "0.125", "30.949645");
        return new AlertFacts(
                of.metric(),
                of.kind(),
                of.from(),
                of.to(),
                of.observed(),
                of.sampleSize(),
                of.leftOut(),
                of.assumedGood(),
                of.expected(),
                of.reference(),
                of.estimate(),
                of.intervalLow(),
                of.intervalHigh(),
                of.eValue(),
                of.threshold(),
                of.alpha(),
                of.alternatives(),
                of.definitionVersion(),
                of.ruleVersion(),
                of.planVersion(),
                of.observationRevision(),
                of.direction(),
                "E_PROCESS",
                bound,
                null,
                BigDecimal.ONE,
                1,
                null,
                null,
                Map.of(),
                asked);
    }

    private static AlertFacts facts(
            String metric,
            String kind,
            String observed,
            String sampleSize,
            String leftOut,
            String expected,
            String reference,
            String estimate,
            String eValue) {
        return facts(metric, kind, observed, sampleSize, leftOut, expected, reference, estimate, eValue, "0");
    }

    private static AlertFacts facts(
            String metric,
            String kind,
            String observed,
            String sampleSize,
            String leftOut,
            String expected,
            String reference,
            String estimate,
            String eValue,
            String assumedGood) {
        return facts(
                metric,
                kind,
                observed,
                sampleSize,
                leftOut,
                expected,
                reference,
                estimate,
                eValue,
                assumedGood,
                "0.05");
    }

    private static AlertFacts facts(
            String metric,
            String kind,
            String observed,
            String sampleSize,
            String leftOut,
            String expected,
            String reference,
            String estimate,
            String eValue,
            String assumedGood,
            String alpha) {
        return new AlertFacts(
                metric,
                kind,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-01-31"),
                new BigDecimal(observed),
                new BigDecimal(sampleSize),
                new BigDecimal(leftOut),
                new BigDecimal(assumedGood),
                new BigDecimal(expected),
                new BigDecimal(reference),
                new BigDecimal(estimate),
                new BigDecimal("0.04"),
                new BigDecimal("0.28"),
                new BigDecimal(eValue),
                new BigDecimal("20"),
                new BigDecimal(alpha),
                List.of(new BigDecimal("0.4")),
                1,
                1,
                1,
                1,
                PlanKpi.Direction.HIGHER_IS_BETTER);
    }
}
