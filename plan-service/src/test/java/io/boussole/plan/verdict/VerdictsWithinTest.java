package io.boussole.plan.verdict;

import static io.boussole.plan.verdict.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.kpi.KpiVerdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsWithinTest {
    private static final Verdict ON_TRACK = said("kpi", KpiVerdict.ON_TRACK, "2026-01-10T00:00:00Z");
    private static final Verdict UNDER = said("kpi", KpiVerdict.UNDER_PERFORMANCE, "2026-01-20T00:00:00Z");
    private static final Verdict WATCH = said("kpi", KpiVerdict.WATCH, "2026-01-30T00:00:00Z");

    @Test
    void countsWhatStandsAtTheStart() {
        VerdictsWithin found = within("2026-01-29T23:59:59Z", "2026-02-28T00:00:00Z");

        assertThat(found.firstUnderPerformance()).isEqualTo(UNDER);
        assertThat(found.last()).isEqualTo(WATCH);
    }

    @Test
    void passesOverWhatWasOverByTheStart() {
        assertThat(within("2026-01-30T00:00:00Z", "2026-02-28T00:00:00Z").firstUnderPerformance())
                .isNull();
    }

    @Test
    void endsBeforeTheEnd() {
        VerdictsWithin until = within("2026-01-10T00:00:00Z", "2026-01-20T00:00:00Z");

        assertThat(until.last()).isEqualTo(ON_TRACK);
        assertThat(until.firstUnderPerformance()).isNull();
        assertThat(within("2026-01-10T00:00:00Z", "2026-01-20T00:00:00.000001Z").firstUnderPerformance())
                .isEqualTo(UNDER);
    }

    @Test
    void isEmptyBeforeAnythingWasSaidAndForATimeToCome() {
        assertThat(within("2025-10-01T00:00:00Z", "2026-01-10T00:00:00Z").last())
                .isNull();
        assertThat(within("2027-01-01T00:00:00Z", "2026-11-23T00:00:00Z").last())
                .isNull();
    }

    private static VerdictsWithin within(String start, String end) {
        return VerdictsWithin.of("kpi", List.of(ON_TRACK, UNDER, WATCH), Instant.parse(start), Instant.parse(end));
    }
}
