package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.entered;
import static io.boussole.alert.watch.finding.Autumn.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanMember;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 86: customers lost to what sales promised, above what the plan tolerates, are sales' and service's task together. */
class BrokenPromisesTest {
    private static final Watch PROMISES = new Watch(AlertKind.BROKEN_PROMISES, "promises");
    private static final DailyObservation LOST = entered("2026-11-10", 50, 2);

    @ParameterizedTest
    @CsvSource({"0.04, CLEAR", "0.0401, MET"})
    void holdsChurnAgainstTheStopThreshold(String value, State state) {
        assertThat(PROMISES.look(plan("0.01", "0.04", value).on("2026-11-12")).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0.01, CLEAR", "0.0101, MET"})
    void holdsItAgainstTheTargetWhereNothingElseIsSaid(String value, State state) {
        assertThat(PROMISES.look(plan("0.01", null, value).on("2026-11-12")).state())
                .isEqualTo(state);
    }

    @Test
    void isUndecidedWithoutAnyNumberToHoldItAgainst() {
        assertThat(PROMISES.look(plan(null, null, "0.04").on("2026-11-12")).reason())
                .isEqualTo(Reason.NOT_SAID);
    }

    @Test
    void belongsToWhoLeadsSalesTogetherWithWhoLeadsService() {
        WatchedPlan plan = plan("0.01", null, "0.04").on("2026-11-12");

        assertThat(PROMISES.owner(plan)).map(PlanMember::id).hasValue("claire");
        assertThat(PROMISES.look(plan).circumstances())
                .containsEntry("value", "0.04")
                .containsEntry("above", "0.01")
                .containsEntry("withOwnerId", "lea")
                .containsEntry("withOwnerName", "The lea");
    }

    /** The figure is one of the whole period: what was dealt with must not come back every morning. */
    @ParameterizedTest
    @CsvSource({"2026-11-10, MET", "2026-11-11, UNDECIDED"})
    void wantsAnotherLossAfterAnAlertThatWasDealtWith(String evidenceFrom, State state) {
        Autumn plan = plan("0.01", null, "0.04").evidenceFrom(evidenceFrom);

        assertThat(PROMISES.look(plan.on("2026-11-12")).state()).isEqualTo(state);
    }

    private static Autumn plan(@Nullable String target, @Nullable String stopThreshold, String value) {
        return new Autumn()
                .kpi(Autumn.measuredBy("BILLING", "promises", target, stopThreshold))
                .observed(Autumn.worth(
                        measured("promises", MetricKind.RATIO, "2026-11-12", LOST), new BigDecimal(value)));
    }
}
