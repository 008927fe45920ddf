package io.boussole.plan.initiative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.http.Violation;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Experiment.ExperimentState;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InitiativeLifeTest {

    @Test
    @DisplayName("Row 91: a battle is planned, then active, then won, lost or stopped")
    void movesOfABattle() {
        assertThat(movesOf(BattleStatus.PLANNED)).containsExactly(BattleMove.ACTIVATE, BattleMove.STOP);
        assertThat(movesOf(BattleStatus.ACTIVE)).containsExactly(BattleMove.WIN, BattleMove.LOSE, BattleMove.STOP);
        assertThat(movesOf(BattleStatus.WON)).isEmpty();
        assertThat(movesOf(BattleStatus.LOST)).isEmpty();
        assertThat(movesOf(BattleStatus.STOPPED)).isEmpty();
    }

    @Test
    @DisplayName("Row 90: there are three places, and a battle without a status takes one")
    void placesForBattles() {
        assertThat(BattlePlaces.free(plan("name: Vide"))).isEqualTo(3);
        assertThat(BattlePlaces.free(plan("battles: [{id: a}, {id: b, status: ACTIVE}, {id: c, status: WON}]")))
                .isEqualTo(1);
        assertThat(BattlePlaces.free(plan("battles: [{id: a}, {id: b}, {id: c}, {id: d}]")))
                .isZero();
    }

    @Test
    @DisplayName("Row 99: an experiment skips no step; it may be measured again until it is decided")
    void movesOfAnExperiment() {
        assertThat(movesOf(ExperimentState.HYPOTHESIS)).containsExactly(ExperimentMove.START);
        assertThat(movesOf(ExperimentState.RUNNING)).containsExactly(ExperimentMove.MEASURE);
        assertThat(movesOf(ExperimentState.MEASURED)).containsExactly(ExperimentMove.MEASURE, ExperimentMove.DECIDE);
        assertThat(movesOf(ExperimentState.DECIDED)).isEmpty();
    }

    @Test
    @DisplayName("Row 101: two weeks are 14 days, the first and the last included")
    void twoWeeks() {
        assertThat(codes("start: 2027-01-11, end: 2027-01-23")).contains("NOT_TWO_WEEKS");
        assertThat(codes("start: 2027-01-11, end: 2027-01-24")).doesNotContain("NOT_TWO_WEEKS");
        assertThat(codes("start: 2027-01-11, end: 2027-01-25")).contains("NOT_TWO_WEEKS");
        assertThat(codes("start: 2027-01-11, end: 2027-01-10")).contains("END_BEFORE_START");
    }

    @Test
    @DisplayName("Row 104: a test that reaches everybody is a rollout")
    void testReachesAPart() {
        assertThat(codes("populationShare: 0.99")).doesNotContain("TEST_IS_NO_ROLLOUT");
        assertThat(codes("populationShare: 1.0")).contains("TEST_IS_NO_ROLLOUT");
    }

    @Test
    void experimentWithNothingLacksEverything() {
        assertThat(missing("id: a"))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/experiments/0/population",
                        "/experiments/0/ownerId",
                        "/experiments/0/start",
                        "/experiments/0/end",
                        "/experiments/0/kpiId",
                        "/experiments/0/failureCriterion");
    }

    private static List<BattleMove> movesOf(BattleStatus status) {
        var battle =
                plan("battles: [{id: a, status: " + status + "}]").battles().get(0);
        return Stream.of(BattleMove.values())
                .filter(move -> move.isOpenTo(battle))
                .toList();
    }

    private static List<ExperimentMove> movesOf(ExperimentState state) {
        var experiment = plan("experiments: [{id: a, state: " + state + "}]")
                .experiments()
                .get(0);
        return Stream.of(ExperimentMove.values())
                .filter(move -> move.isOpenTo(experiment))
                .toList();
    }

    private static List<String> codes(String members) {
        return missing("id: a, template: COLD_EMAIL_2_WEEKS, " + members).stream()
                .map(Violation::code)
                .toList();
    }

    private static List<Violation> missing(String members) {
        var experiment = plan("experiments: [{" + members + "}]").experiments().get(0);
        return ExperimentReadiness.of(experiment, Pointer.to("experiments").item(0));
    }

    private static PlanDocument plan(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(UTF_8), DocumentFormat.YAML)
                .plan();
    }
}
