package io.boussole.plan.renewal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanContext.Hypothesis;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import io.boussole.testing.ExamplePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {

    @Test
    @DisplayName("Row 4: the next quarter has the same objectives, the same annual plan, and nothing done yet")
    void quarterIsCarriedOn() {
        PlanDocument next =
                renewed(ExamplePlan.with("annualVision: Devenir", "parentAnnualPlanId: annual, annualVision: Devenir")
                        .replace("dueOn: 2027-01-15,", "dueOn: 2027-01-15, doneOn: 2027-01-14,"));

        assertThat(next.name()).isEqualTo("Plan d'action commercial T2 2027");
        assertThat(next.period())
                .extracting(Period::start, Period::end, Period::parentAnnualPlanId)
                .containsExactly(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-06-30"), "annual");
        assertThat(next.objectives())
                .hasSize(2)
                .allSatisfy(objective -> assertThat(objective.dueOn()).isEqualTo("2027-06-30"));
        assertThat(next.objectives().get(0).target()).isEqualByComparingTo("120000");
        assertThat(next.objectives().get(0).baseline()).isEqualByComparingTo("84000");
        assertThat(next.battles())
                .hasSize(3)
                .allSatisfy(battle -> assertThat(battle.actions())
                        .allSatisfy(action -> assertThat(action.doneOn()).isNull()));
        assertThat(next.battles().get(0).actions().get(0).dueOn()).isEqualTo("2027-04-15");
        assertThat(next.timeOff()).isEmpty();
        assertThat(next.context()).isNotNull();
        assertThat(requireNonNull(next.context()).seasonality())
                .isEqualTo(Map.of(
                        "2027-04", new BigDecimal("0.28"),
                        "2027-05", new BigDecimal("0.32"),
                        "2027-06", new BigDecimal("0.40")));
        assertThat(Findings.of(next, RuleBook.ALL, LocalDate.parse("2027-04-01"))
                        .errors())
                .isEmpty();
    }

    @Test
    void whatIsOverStaysBehind() {
        PlanDocument next = renewed("""
                period: { type: QUARTER, start: 2027-01-01, end: 2027-03-31 }
                battles:
                  - { id: won, status: WON, endedOn: 2027-02-01 }
                  - { id: planned, status: PLANNED }
                  - { id: active }
                  - { id: lost, status: LOST }
                channels:
                  - { id: cut, endedOn: 2027-02-01 }
                  - id: kept
                    contentPlan: { pillarsPerMonth: 1, pieces: [{ id: a, publishedOn: 2027-01-05 }] }
                    partnerProgram: { webinars: [{ id: w, on: 2027-01-31, held: true }] }
                experiments:
                  - { id: decided, state: DECIDED }
                  - { id: running, state: RUNNING, start: 2027-03-01, end: 2027-03-31, result: { measuredOn: 2027-03-31 } }
                rollouts: [{ id: r, experimentId: decided }]
                milestones: [{ id: m, dueOn: 2027-02-28, doneOn: 2027-02-27 }]
                timeOff:
                  - { memberId: a, start: 2027-02-01, end: 2027-02-05 }
                  - { memberId: a, start: 2027-03-29, end: 2027-04-02 }
                acceptances: [{ finding: X, by: a }]
                """);

        assertThat(next.battles()).extracting(Battle::id).containsExactly("planned", "active");
        assertThat(next.channels()).singleElement().satisfies(channel -> {
            assertThat(requireNonNull(channel.contentPlan()).pieces()).isEmpty();
            assertThat(requireNonNull(channel.contentPlan()).pillarsPerMonth()).isEqualTo(1);
            assertThat(requireNonNull(channel.partnerProgram()).webinars())
                    .singleElement()
                    .satisfies(webinar -> {
                        assertThat(webinar.held()).isNull();
                        assertThat(webinar.on()).isEqualTo("2027-04-30");
                    });
        });
        assertThat(next.experiments()).singleElement().satisfies(experiment -> {
            assertThat(experiment.state()).isNull();
            assertThat(experiment.result()).isNull();
            assertThat(experiment.end()).isEqualTo("2027-06-30");
        });
        assertThat(next.rollouts()).isEmpty();
        assertThat(next.acceptances()).isEmpty();
        assertThat(next.milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.doneOn()).isNull();
            assertThat(milestone.dueOn()).isEqualTo("2027-05-28");
        });
        assertThat(next.timeOff())
                .singleElement()
                .satisfies(kept -> assertThat(kept.start()).isEqualTo("2027-03-29"));
    }

    @Test
    void endsOfRitualsAndValidityMoveAlong() {
        PlanDocument next = renewed("""
                period: { type: QUARTER, start: 2027-02-01, end: 2027-04-30 }
                context: { hypotheses: [{ id: h, validFrom: 2026-12-01 }, { id: i, validFrom: 2027-03-15 }, { id: j }] }
                rituals:
                  - { id: a, rule: "FREQ=WEEKLY;UNTIL=20270430;BYDAY=MO" }
                  - { id: b, rule: "FREQ=WEEKLY;UNTIL=20270331T220000Z" }
                  - { id: c, rule: "FREQ=WEEKLY;UNTIL=20279999" }
                  - { id: d, rule: "FREQ=WEEKLY;COUNT=3" }
                  - { id: e }
                """);

        assertThat(next.rituals())
                .extracting(Ritual::rule)
                .containsExactly(
                        "FREQ=WEEKLY;UNTIL=20270731;BYDAY=MO",
                        "FREQ=WEEKLY;UNTIL=20270630T220000Z",
                        "FREQ=WEEKLY;UNTIL=20279999",
                        "FREQ=WEEKLY;COUNT=3",
                        null);
        assertThat(requireNonNull(next.context()).hypotheses())
                .extracting(Hypothesis::validFrom)
                .containsExactly(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-06-15"), null);
    }

    @Test
    void kpisOfAnEndedChannelLeaveWithIt() {
        PlanDocument next = renewed("""
                period: { type: QUARTER, start: 2027-01-01, end: 2027-03-31 }
                context: { hypotheses: [{ id: h, kpi: replies, value: 0.08 }, { id: i, kpi: revenue, value: 1 }] }
                kpis:
                  - { id: replies, scope: { channelId: cold } }
                  - { id: calls, scope: { channelId: cold } }
                  - { id: leads, scope: { channelId: inbound } }
                  - { id: revenue }
                objectives: [{ id: o, kpiId: revenue, leadingKpiIds: [replies, leads] }]
                battles: [{ id: b, kpiId: calls }, { id: over, status: LOST, kpiId: replies }]
                channels: [{ id: cold, endedOn: 2027-02-01, target: { kpiId: replies } }, { id: inbound }]
                """);

        assertThat(next.channels()).extracting(Channel::id).containsExactly("inbound");
        assertThat(next.kpis()).extracting(Kpi::id).containsExactly("calls", "leads", "revenue");
        assertThat(next.objectives())
                .singleElement()
                .satisfies(objective -> assertThat(objective.leadingKpiIds()).containsExactly("leads"));
        assertThat(requireNonNull(next.context()).hypotheses())
                .extracting(Hypothesis::id)
                .containsExactly("i");
    }

    @ParameterizedTest
    @DisplayName("Row 4: a fiscal year starts in any month")
    @CsvSource({
        "2026-11-01, 2027-01-31, 2027-02-01, 2027-04-30",
        "2027-02-01, 2027-04-30, 2027-05-01, 2027-07-31",
        "2027-07-01, 2028-06-30, 2028-07-01, 2029-06-30",
        "2027-01-15, 2027-04-14, 2027-04-15, 2027-07-14",
        "2027-01-04, 2027-04-04, 2027-04-05, 2027-07-04",
        "2027-02-01, 2027-02-28, 2027-03-01, 2027-03-31"
    })
    void periodsFollowEachOther(LocalDate start, LocalDate end, LocalDate nextStart, LocalDate nextEnd) {
        NextPeriod next =
                NextPeriod.after(new Period(null, start, end, null, null)).orElseThrow();

        assertThat(next.start()).isEqualTo(nextStart);
        assertThat(next.end()).isEqualTo(nextEnd);
        assertThat(next.moved(end)).isBetween(nextStart, nextEnd);
    }

    @Test
    void planWithoutPeriodHasNoNext() {
        assertThat(Renewal.of(read("name: Plan"))).isEmpty();
        assertThat(Renewal.of(read("period: { start: 2027-01-01 }"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Plan Q4 2027, Plan Q1 2028",
        "Plan T2-2027, Plan T3-2027",
        "Plan 2027, Plan 2027",
        "ABQ1 2027, ABQ1 2027"
    })
    void quartersInNamesAreCountedOn(String name, String next) {
        assertThat(QuarterInName.countedOn(name)).isEqualTo(next);
    }

    private static PlanDocument renewed(String yaml) {
        return DocumentReader.readTree(Renewal.of(read(yaml)).orElseThrow()).plan();
    }

    private static ReadDocument read(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT).read(yaml.getBytes(UTF_8), DocumentFormat.YAML);
    }
}
