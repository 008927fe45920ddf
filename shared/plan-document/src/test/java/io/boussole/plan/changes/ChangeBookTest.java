package io.boussole.plan.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import io.boussole.testing.ExamplePlan;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeBookTest {

    @ParameterizedTest
    @DisplayName("Row 132: strategy changes with the quarter")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    end: 2027-03-31, annualVision          | end: 2027-03-30, annualVision          | PERIOD_IS_STRATEGY /period/end
                    accessibility: false                   | accessibility: true                    | SEGMENTS_ARE_STRATEGY /segments/1/score/accessibility
                    value: [250, 2000]                     | value: [250, 3000]                     | SEGMENTS_ARE_STRATEGY /segments/0/icp/0/value
                    baseline: 84000, target: 120000        | baseline: 84000, target: 100000        | OBJECTIVES_ARE_STRATEGY /objectives/0/target
                    rank: SUPPORT                          | rank: PRIMARY                          | CHANNELS_ARE_STRATEGY /channels/2/rank
                    expectedShare: 0.20                    | expectedShare: 0.19                    | CHANNELS_ARE_STRATEGY /channels/2/expectedShare
                    ownerId: claire, target: 120000        | ownerId: claire, target: 110000        | TARGETS_ARE_STRATEGY /kpis/0/target
                    stopThreshold: 60000                   | stopThreshold: 50000                   | TARGETS_ARE_STRATEGY /kpis/0/stopThreshold
                    total: 16000                           | total: 17000                           | BUDGET_IS_STRATEGY /budget/total
                    salesCycleDays: 62                     | salesCycleDays: 70                     | CONTEXT_IS_STRATEGY /context/salesCycleDays
                    """)
    void strategyIsNamed(String passage, String replacement, String refused) {
        assertThat(refused(passage, replacement, PlanPhase.IN_PERIOD)).containsExactly(refused);
        assertThat(refused(passage, replacement, PlanPhase.ACTIVE)).isEmpty();
        assertThat(refused(passage, replacement, PlanPhase.DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Row 132: tactics change every week")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dueOn: 2027-01-15               | dueOn: 2027-01-18
                    durationMin: 45, ownerId: hugo  | durationMin: 30, ownerId: hugo
                    value: 0.25, low: 0.20          | value: 0.24, low: 0.20
                    title: Premier courriel         | title: Premier message
                    expectedShare: 0.20             | expectedShare: 0.200
                    pains: [Arrêts non planifiés]   | pains: [Arrêts, Rebuts]
                    monthlyCost: 90                 | monthlyCost: 95
                    """)
    void tacticsPass(String passage, String replacement) {
        assertThat(refused(passage, replacement, PlanPhase.IN_PERIOD)).isEmpty();
    }

    @Test
    void channelsComeAndGoAsStrategyAndKpisAreAddedFreely() {
        assertThat(refused("- id: integrateurs", "- id: partenaires", PlanPhase.IN_PERIOD))
                .containsExactly("CHANNELS_ARE_STRATEGY /channels/2", "CHANNELS_ARE_STRATEGY /channels/2");
        assertThat(refused(
                        "  - { id: nrr, metric: NRR,",
                        "  - { id: leads, metric: MQL_COUNT, ownerId: tom, target: 10 }\n  - { id: nrr, metric: NRR,",
                        PlanPhase.IN_PERIOD))
                .isEmpty();
        assertThat(refused("{ id: closing, metric", "{ id: closing-2, metric", PlanPhase.IN_PERIOD))
                .containsExactly("TARGETS_ARE_STRATEGY /kpis/1");
    }

    @ParameterizedTest
    @DisplayName("Row 89: the definition of a metric is frozen within the period")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    metric: CLOSE_RATE            | metric: MQL_TO_SQL                 | /kpis/1/metric
                    of: OPPORTUNITIES_CREATED     | of: SQL_COUNT                      | /kpis/12/formula/ratio/of
                    method: Opportunités créées   | method: Opportunités ouvertes      | /kpis/12/method
                    scope: { channelId: cold-email } | scope: { channelId: inbound }   | /kpis/4/scope/channelId
                    """)
    void definitionsAreFrozen(String passage, String replacement, String at) {
        assertThat(refused(passage, replacement, PlanPhase.IN_PERIOD)).containsExactly("KPI_DEFINITION_FROZEN " + at);
        assertThat(refused(passage, replacement, PlanPhase.ACTIVE)).isEmpty();
    }

    @Test
    @DisplayName("Row 114: attribution changes at the boundary of a period only")
    void attributionIsFixed() {
        assertThat(refused("POSITION_40_20_40", "LINEAR", PlanPhase.IN_PERIOD))
                .containsExactly("ATTRIBUTION_FIXED /attribution/nurtureWeights");
        assertThat(refused("POSITION_40_20_40", "LINEAR", PlanPhase.ACTIVE)).isEmpty();
        assertThat(ChangeBook.ATTRIBUTION_FIXED.scope()).isEqualTo(ChangeScope.TACTICAL);
    }

    @Test
    @DisplayName("Row 100: the failure criterion of a started experiment is frozen, in a draft too")
    void failureCriterionIsFrozen() {
        String running = ExamplePlan.with("- id: objet-court", "- id: objet-court\n    state: RUNNING");
        String changed = running.replace("below: 0.085", "below: 0.07");

        assertThat(between(running, changed, PlanPhase.DRAFT))
                .containsExactly("FAILURE_CRITERION_FROZEN /experiments/0/failureCriterion/below");
        assertThat(between(running, running.replace("failureCriterion: { below: 0.085 }", ""), PlanPhase.DRAFT))
                .containsExactly("FAILURE_CRITERION_FROZEN /experiments/0/failureCriterion");
        assertThat(between(running, running.replace("sampleSizePerArm: 900", "sampleSizePerArm: 90"), PlanPhase.DRAFT))
                .containsExactly("EXPERIMENT_DESIGN_FROZEN /experiments/0/sampleSizePerArm");
        assertThat(refused("below: 0.085", "below: 0.07", PlanPhase.IN_PERIOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HYPOTHESIS, RUNNING, true",
        "RUNNING, MEASURED, true",
        "MEASURED, DECIDED, true",
        "HYPOTHESIS, MEASURED, false",
        "HYPOTHESIS, DECIDED, false",
        "RUNNING, DECIDED, false",
        "RUNNING, HYPOTHESIS, false",
        "DECIDED, RUNNING, false"
    })
    void experimentSkipsNoStep(String from, String to, boolean isAllowed) {
        for (PlanPhase phase : PlanPhase.values()) {
            assertThat(between(inState(from), inState(to), phase).isEmpty()).isEqualTo(isAllowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, ACTIVE, true",
        "PLANNED, STOPPED, true",
        "ACTIVE, WON, true",
        "ACTIVE, LOST, true",
        "ACTIVE, STOPPED, true",
        "PLANNED, WON, false",
        "PLANNED, LOST, false",
        "ACTIVE, PLANNED, false",
        "WON, ACTIVE, false",
        "STOPPED, ACTIVE, false"
    })
    void battleSkipsNoStep(String from, String to, boolean isAllowed) {
        for (PlanPhase phase : PlanPhase.values()) {
            assertThat(between(withStatus(from), withStatus(to), phase).isEmpty())
                    .isEqualTo(isAllowed);
        }
    }

    @Test
    void whatIsNewBeginsAtTheBeginningUnlessInADraft() {
        String won = ExamplePlan.with("battles:  ", "battles:\n  - { id: old, status: WON } #");
        String decided = ExamplePlan.with("experiments:\n", "experiments:\n  - { id: old, state: DECIDED }\n");

        assertThat(between(ExamplePlan.text(), won, PlanPhase.ACTIVE))
                .containsExactly("BATTLE_STEP_SKIPPED /battles/0");
        assertThat(between(ExamplePlan.text(), decided, PlanPhase.ACTIVE))
                .containsExactly("EXPERIMENT_STEP_SKIPPED /experiments/0");
        assertThat(between(ExamplePlan.text(), won, PlanPhase.DRAFT)).isEmpty();
        assertThat(between(ExamplePlan.text(), decided, PlanPhase.DRAFT)).isEmpty();
        assertThat(between(withStatus("ACTIVE"), ExamplePlan.text(), PlanPhase.ACTIVE))
                .isEmpty();
        assertThat(refused("name: Plan d'action", "name: Notre plan d'action", PlanPhase.IN_PERIOD))
                .isEmpty();
    }

    @Test
    @DisplayName("Rows 37, 91, 99: steps of an active plan are made by operations, not written into it")
    void stepsAreNotWritten() {
        String ended = ExamplePlan.with("    rank: PRIMARY\n", "    rank: PRIMARY\n    endedOn: 2027-02-01\n");

        assertThat(written(ExamplePlan.text(), inState("RUNNING")))
                .containsExactly("EXPERIMENT_STEP_WRITTEN /experiments/0/state");
        assertThat(written(inState("MEASURED"), inState("DECIDED")))
                .containsExactly("EXPERIMENT_STEP_WRITTEN /experiments/0/state");
        assertThat(written(ExamplePlan.text(), inState("HYPOTHESIS"))).isEmpty();
        assertThat(written(withStatus("ACTIVE"), withStatus("WON")))
                .containsExactly("BATTLE_END_WRITTEN /battles/1/status");
        assertThat(written(withStatus("PLANNED"), withStatus("ACTIVE"))).isEmpty();
        assertThat(written(ExamplePlan.text(), ended))
                .containsExactly("CHANNEL_END_WRITTEN /channels/0/endedOn", "CHANNEL_END_WRITTEN /channels/1/endedOn");
        assertThat(between(ExamplePlan.text(), ended, PlanPhase.ACTIVE)).isEmpty();
        assertThat(between(ExamplePlan.text(), inState("RUNNING"), PlanPhase.DRAFT, false))
                .isEmpty();
    }

    @Test
    @DisplayName("Row 99: a started experiment stays, and what was decided upon with it")
    void startedExperimentStays() {
        String without = inState("RUNNING").replaceAll("(?s)\nexperiments:.*\nbudget:", "\nbudget:");
        String decided = inState("DECIDED\n    result: { measuredOn: 2027-01-24 }");

        assertThat(written(inState("RUNNING"), without)).contains("STARTED_EXPERIMENT_KEPT /experiments/0");
        assertThat(written(inState("HYPOTHESIS"), without)).isEmpty();
        assertThat(written(decided, decided.replace("measuredOn: 2027-01-24", "measuredOn: 2027-01-23")))
                .containsExactly("EXPERIMENT_RESULT_FROZEN /experiments/0/result/measuredOn");
        assertThat(written(inState("RUNNING"), inState("RUNNING\n    segmentId: eti-maintenance")))
                .containsExactly("EXPERIMENT_DESIGN_FROZEN /experiments/0/segmentId");
    }

    private static String inState(String state) {
        return ExamplePlan.with("- id: objet-court", "- id: objet-court\n    state: " + state);
    }

    private static String withStatus(String status) {
        return ExamplePlan.with("- id: nurturing", "- id: nurturing\n    status: " + status);
    }

    private static List<String> refused(String passage, String replacement, PlanPhase phase) {
        return between(ExamplePlan.text(), ExamplePlan.with(passage, replacement), phase);
    }

    private static List<String> between(String before, String after, PlanPhase phase) {
        return between(before, after, phase, true);
    }

    private static List<String> written(String before, String after) {
        return between(before, after, PlanPhase.ACTIVE, false);
    }

    private static List<String> between(String before, String after, PlanPhase phase, boolean isByOperation) {
        PlanChange change = PlanChange.of(read(before), read(after), phase, isByOperation);
        return ChangeBook.refusedIn(change).stream()
                .map(refused -> refused.rule().code() + " " + refused.change().at())
                .toList();
    }

    private static ReadDocument read(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT).read(yaml.getBytes(UTF_8), DocumentFormat.YAML);
    }
}
