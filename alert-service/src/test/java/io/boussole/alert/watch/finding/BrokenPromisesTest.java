package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.entered;
import static io.boussole.alert.watch.finding.Autumn.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.SourceFixture;
import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
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

    /** Nobody is blamed on data of less than 0.95. */
    @ParameterizedTest
    @CsvSource({"0.95, MET, ", "0.94, UNDECIDED, DATA_DEGRADED"})
    void blamesNobodyOnDegradedData(BigDecimal quality, State state, @Nullable Reason reason) {
        KpiObserved told = SourceFixture.ofQuality(lost("0.04"), quality, null);

        Finding found = PROMISES.look(tolerating("0.01", null).observed(told).on("2026-11-12"));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reason()).isEqualTo(reason);
    }

    /** Last heard on Thursday 12 November, and read weekly: a week and a working day later the source is silent. */
    @ParameterizedTest
    @CsvSource({"2026-11-20, MET, ", "2026-11-21, UNDECIDED, SOURCE_SILENT"})
    void blamesNobodyWhileTheSourceIsSilent(String day, State state, @Nullable Reason reason) {
        Finding found = PROMISES.look(plan("0.01", null, "0.04").on(day));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reason()).isEqualTo(reason);
    }

    private static Autumn plan(@Nullable String target, @Nullable String stopThreshold, String value) {
        return tolerating(target, stopThreshold).observed(lost(value));
    }

    private static Autumn tolerating(@Nullable String target, @Nullable String stopThreshold) {
        return new Autumn().kpi(Autumn.measuredBy("BILLING", "promises", target, stopThreshold));
    }

    private static KpiObserved lost(String value) {
        return SourceFixture.worth(measured("promises", MetricKind.RATIO, "2026-11-12", LOST), new BigDecimal(value));
    }
}
