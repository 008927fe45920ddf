package io.boussole.plan.verdict;

import static io.boussole.plan.verdict.Verdicts.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.http.Text;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OffTrackTest {
    private static final String NOVEMBER = "2026-11-02T09:00:00Z";
    private static final PlanDocument PLAN = new DocumentReader(DocumentLimits.DEFAULT)
            .read("""
                    kpis:
                      - { id: revenue, metric: SIGNED_REVENUE }
                      - { id: closing, metric: CLOSE_RATE, key: true, label: Closing }
                      - { id: mql, metric: MQL_COUNT }
                      - { id: no-show, metric: NO_SHOW_RATE }
                    objectives: [{ id: sign, kpiId: revenue, leadingKpiIds: [mql, left-out] }]
                    """.getBytes(UTF_8), DocumentFormat.YAML)
            .plan();

    @ParameterizedTest
    @CsvSource({"revenue, true", "closing, true", "mql, true", "no-show, false", "left-out, false", "unknown, false"})
    void isForTheKpisThatThePlanIsSteeredBy(String kpiId, boolean offTrack) {
        assertThat(of(said(kpiId, KpiVerdict.UNDER_PERFORMANCE, NOVEMBER))
                        .since()
                        .isPresent())
                .isEqualTo(offTrack);
    }

    @ParameterizedTest
    @EnumSource
    void isNotWithoutAnAlert(KpiVerdict verdict) {
        assertThat(of(said("mql", verdict, NOVEMBER, null)).since()).isEmpty();
    }

    @Test
    void goesOnWhileNothingIsKnown() {
        assertThat(of(said("mql", KpiVerdict.NO_DATA, "2026-11-09T09:00:00Z", NOVEMBER))
                        .since())
                .contains(Instant.parse(NOVEMBER));
    }

    @Test
    void beganWithTheFirstAlertThatStands() {
        OffTrack offTrack = of(
                said("closing", KpiVerdict.RECOVERING, "2026-11-09T09:00:00Z"),
                said("mql", KpiVerdict.UNDER_PERFORMANCE, NOVEMBER),
                said("no-show", KpiVerdict.UNDER_PERFORMANCE, "2026-10-01T09:00:00Z"));

        assertThat(offTrack.since()).contains(Instant.parse(NOVEMBER));
        assertThat(offTrack.reason())
                .isEqualTo(new Text(
                        "The plan is off track. Alert on: Closing, mql",
                        "Le plan décroche. Alerte sur : Closing, mql"));
    }

    private static OffTrack of(Verdict... newest) {
        return OffTrack.of(PLAN, List.of(newest));
    }
}
