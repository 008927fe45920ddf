package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Row 98: on which day the effect of a correction is measured where nobody has decided it. */
class ImpactScheduleTest {
    private static final PlanPublished PLAN = PlanFixture.aPlan().published();
    private static final LocalDate DONE = PlanFixture.start().plusDays(10);

    @Test
    void isAfterEightWeeks() {
        assertThat(ImpactSchedule.measureOn(PLAN, PlanFixture.OPPORTUNITIES, DONE, null))
                .isEqualTo(DONE.plusDays(56));
        assertThat(ImpactSchedule.measureOn(PLAN, PlanFixture.CLOSING, DONE, 21))
                .isEqualTo(DONE.plusDays(56));
    }

    @Test
    void waitsUntilFourWeeksOfAShareAreRipe() {
        assertThat(ImpactSchedule.measureOn(PLAN, PlanFixture.CLOSING, DONE, 62))
                .isEqualTo(DONE.plusDays(28 + 62));
    }
}
