package io.boussole.plan.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewDueTest {
    private static final String QUARTER = """
            period: { start: 2026-10-01, end: 2026-12-31 }
            calendar: { country: FR, timeZone: Europe/Paris }
            """;

    @Test
    @DisplayName("Row 17: a plan updated on Friday 2 October 2026 is due on Friday 9 October at 18:00, Paris")
    void planIsDueEveryFriday() {
        assertThat(ReviewDue.after(Instant.parse("2026-10-02T15:00:00Z"), plan(QUARTER)))
                .hasValue(Instant.parse("2026-10-09T16:00:00Z"));
        assertThat(ReviewDue.after(Instant.parse("2026-10-08T21:59:59Z"), plan(QUARTER)))
                .hasValue(Instant.parse("2026-10-09T16:00:00Z"));
        assertThat(ReviewDue.after(Instant.parse("2026-10-08T22:00:00Z"), plan(QUARTER)))
                .hasValue(Instant.parse("2026-10-16T16:00:00Z"));
    }

    @Test
    void ritualOfThePlanSaysWhenAndHolidaysAreSkipped() {
        String wednesdays =
                QUARTER + "rituals: [{ id: u, type: PLAN_UPDATE, rule: \"FREQ=WEEKLY;BYDAY=WE\", at: \"16:00\" }]";

        assertThat(ReviewDue.after(Instant.parse("2026-11-05T10:00:00Z"), plan(wednesdays)))
                .as("11 November is a holiday")
                .hasValue(Instant.parse("2026-11-18T15:00:00Z"));
    }

    @Test
    void ownRitualIsToldForTheWholePeriod() {
        String monthly =
                QUARTER + "rituals: [{ id: u, type: PLAN_UPDATE, rule: \"FREQ=MONTHLY;BYDAY=1WE\", at: \"16:00\" }]";

        assertThat(ReviewDue.ofRitual(plan(monthly)))
                .hasValue(List.of(
                        Instant.parse("2026-10-07T14:00:00Z"),
                        Instant.parse("2026-11-04T15:00:00Z"),
                        Instant.parse("2026-12-02T15:00:00Z")));
        assertThat(ReviewDue.ofRitual(plan(QUARTER))).isEmpty();
    }

    @Test
    void periodThatIsOverIsDueNoMore() {
        assertThat(ReviewDue.after(Instant.parse("2026-12-31T10:00:00Z"), plan(QUARTER)))
                .isEmpty();
        assertThat(ReviewDue.after(Instant.parse("2026-10-02T10:00:00Z"), plan("name: Plan")))
                .isEmpty();
    }

    @Test
    void ownerIsNamedOrTheFirstSalesDirector() {
        String team = "team: [{ id: a, role: SALES_REP }, { id: b, role: SALES_DIRECTOR }]\n";

        assertThat(ReviewDue.owner(plan(team))).hasValue("b");
        assertThat(ReviewDue.owner(plan(team + "ownerId: a"))).hasValue("a");
        assertThat(ReviewDue.owner(plan("name: Plan"))).isEmpty();
    }

    private static PlanDocument plan(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(UTF_8), DocumentFormat.YAML)
                .plan();
    }
}
