package io.boussole.plan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the guide is broken once, by one passage of the example written otherwise. */
class PlanLinterTest {
    private static final LocalDate DURING_THE_PERIOD = LocalDate.of(2027, 1, 14);

    /** Rules that one passage of the example does not break: see the tests by name. */
    private static final List<String> BROKEN_ELSEWHERE = List.of(
            "MISSING_ASSIGNMENTS",
            "MISSING_KPIS",
            "MISSING_CALENDAR",
            "NO_HYPOTHESIS",
            "NO_SEGMENT",
            "NO_FUNNEL",
            "NO_OBJECTIVE",
            "NO_RITUAL",
            "NO_ESCALATION",
            "EXTERNAL_ON_STRATEGIC_WORK",
            "MAX_BATTLES");

    @Test
    void exampleHasNoErrorAndTheseWarnings() {
        assertThat(findings(ExamplePlan.text()))
                .containsExactly(
                        "WARNING NO_ONBOARDING /onboarding 72",
                        "WARNING DATA_NEVER_CLEANED /dataSources 136",
                        "WARNING PERSONALIZATION_WITHOUT_MERGE_FIELD /channels/0/sequence/mergeFields 50",
                        "WARNING TASK_WITHOUT_VERB /battles/2/actions/0/title 20",
                        "WARNING TASK_WITHOUT_VERB /battles/2/actions/1/title 20");
    }

    @Test
    @DisplayName(
            "Row 1: a plan without assignments, KPIs and calendar lists the three missing parts, and what else a plan has")
    void emptyPlanLacksWhatMakesAPlan() {
        assertThat(findings("name: Plan"))
                .contains(
                        "ERROR MISSING_ASSIGNMENTS /battles 1",
                        "ERROR MISSING_KPIS /kpis 1",
                        "ERROR MISSING_CALENDAR /calendar 1",
                        "ERROR NO_HYPOTHESIS /context/hypotheses 36",
                        "ERROR NO_OBJECTIVE /objectives 21",
                        "WARNING NO_SEGMENT /segments 9",
                        "WARNING NO_FUNNEL /funnel 24",
                        "WARNING NO_RITUAL /rituals 14",
                        "WARNING NO_ESCALATION /escalation 14");
    }

    @ParameterizedTest
    @CsvSource({"STRATEGIC_DECISION, true", "KEY_ACCOUNT, true", "CONTENT, false", "TECH_CAMPAIGN, false"})
    @DisplayName("Row 135: strategy and key accounts stay inside, contents and technical campaigns may go out")
    void externalOwnsNoStrategicWork(String workKind, boolean refused) {
        String external = ExamplePlan.with("email: tom@example.com,", "email: tom@example.com, external: true,")
                .replace("id: formulaire,", "id: formulaire, workKind: " + workKind + ",");

        assertThat(findings(external).contains("ERROR EXTERNAL_ON_STRATEGIC_WORK /battles/0/actions/0/ownerId 135"))
                .isEqualTo(refused);
    }

    @Test
    @DisplayName("Row 135: nobody external drives a battle in which strategy is decided")
    void externalDrivesNoStrategicBattle() {
        String plan = """
                team: [{ id: out, external: true }, { id: in }]
                battles:
                  - { id: a, assignments: { driver: out }, actions: [{ ownerId: in, workKind: STRATEGIC_DECISION }] }
                  - { id: b, assignments: { driver: out }, actions: [{ ownerId: in, workKind: CONTENT }] }
                  - { id: c, assignments: { driver: in }, actions: [{ ownerId: in, workKind: KEY_ACCOUNT }] }
                """;

        assertThat(findings(plan))
                .filteredOn(finding -> finding.contains("EXTERNAL_ON_STRATEGIC_WORK"))
                .containsExactly("ERROR EXTERNAL_ON_STRATEGIC_WORK /battles/0/assignments/driver 135");
    }

    @Test
    @DisplayName("Row 38: a sixth key KPI passes once somebody accepts it by name and with a reason")
    void acceptedErrorIsAWarning() {
        String sixth = ExamplePlan.with("metric: AVG_DEAL_VALUE,", "metric: AVG_DEAL_VALUE, key: true,");
        String accepted = "\nacceptances: [{ finding: TOO_MANY_KEY_KPIS, by: claire, reason: Voulu par le comité }]\n";
        String byNobody = "\nacceptances: [{ finding: TOO_MANY_KEY_KPIS, by: nobody, reason: Voulu par le comité }]\n";

        assertThat(findings(sixth)).contains("ERROR TOO_MANY_KEY_KPIS /kpis/11 38");
        assertThat(findings(sixth + accepted)).contains("WARNING TOO_MANY_KEY_KPIS /kpis/11 38");
        assertThat(findings(sixth + byNobody)).contains("ERROR TOO_MANY_KEY_KPIS /kpis/11 38");
    }

    @ParameterizedTest
    @MethodSource("io.boussole.plan.findings.BrokenPlan#all")
    void findsWhatIsBroken(BrokenPlan broken) {
        assertThat(findings(broken.yaml()))
                .anySatisfy(finding -> assertThat(finding).endsWith(" " + broken.finding()));
    }

    @Test
    void exampleBreaksNoneOfTheseRules() {
        List<String> itsOwn = findings(ExamplePlan.text()).stream()
                .map(finding -> finding.split(" ", -1)[1])
                .toList();

        assertThat(BrokenPlan.all())
                .filteredOn(broken -> !broken.passage().equals(broken.replacement()))
                .extracting(BrokenPlan::code)
                .filteredOn(itsOwn::contains)
                .containsOnly("TASK_WITHOUT_VERB", "PERSONALIZATION_WITHOUT_MERGE_FIELD");
    }

    @Test
    void everyRuleOfTheBookIsBrokenOnce() {
        List<String> broken = BrokenPlan.all().map(BrokenPlan::code).toList();

        assertThat(RuleBook.ALL)
                .extracting(Rule::code)
                .filteredOn(code -> !broken.contains(code))
                .containsExactlyInAnyOrderElementsOf(BROKEN_ELSEWHERE);
    }

    @Test
    void fourthActiveBattleIsOneTooMany() {
        String fourth = "battles:\n  - { id: fourth, kpiId: closing }\n";
        String planned = "battles:\n  - { id: fourth, kpiId: closing, status: PLANNED }\n";

        assertThat(findings(ExamplePlan.text().replaceFirst("battles: .*\n", fourth)))
                .contains("ERROR MAX_BATTLES /battles/3 90");
        assertThat(findings(ExamplePlan.text().replaceFirst("battles: .*\n", planned)))
                .doesNotContain("ERROR MAX_BATTLES /battles/3 90");
    }

    @Test
    void errorsComeBeforeWarnings() {
        assertThat(findings("name: Plan").stream().map(finding -> finding.split(" ", 2)[0]))
                .isSortedAccordingTo((one, other) -> one.compareTo(other))
                .contains("ERROR", "WARNING");
    }

    @Test
    void hugePlansAreJudgedInTime() {
        StringBuilder team = new StringBuilder("team:\n");
        for (int index = 0; index < 30_000; index++) {
            team.append("  - { id: m")
                    .append(index)
                    .append(", managerId: m")
                    .append(index + 1)
                    .append(" }\n");
        }

        Assertions.assertTimeout(Duration.ofSeconds(30), () -> findings(team.toString()));
    }

    @Test
    void manyMembersOfOneIdAreNotCountedDayByDay() {
        String members = "  - { id: x, meetingsPerMonth: 1 }\n".repeat(15_000);
        String absences = "  - { memberId: x, start: 2027-01-02, end: 2027-01-02 }\n".repeat(15_000);
        String period = "period: { start: 2027-01-01, end: 2030-12-31 }\n";

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(findings(period + "team:\n" + members + "timeOff:\n" + absences))
                        .contains("ERROR DUPLICATE_ID /team/1/id null", "ERROR PERIOD_TOO_LONG /period/end 4"));
    }

    @Test
    @DisplayName(
            "Row 81: neither an id written twice nor a period of more than a year hides that the team cannot do it")
    void capacityIsComparedInFaultyPlansToo() {
        String kpi = "kpis: [{ id: m, metric: MEETINGS_HELD, target: 4000 }]\n";
        String team = "team: [{ id: a, meetingsPerMonth: 20 }, { id: a, meetingsPerMonth: 20 }]\n";

        assertThat(findings(kpi + team + "period: { start: 2027-01-01, end: 2027-03-31 }"))
                .contains("ERROR CAPACITY_MISMATCH /team 81", "ERROR DUPLICATE_ID /team/1/id null");
        assertThat(findings(kpi + team + "period: { start: 2027-01-01, end: 2028-06-30 }"))
                .contains("ERROR CAPACITY_MISMATCH /team 81", "ERROR PERIOD_TOO_LONG /period/end 4");
    }

    @Test
    @DisplayName("Row 12: a channel that has ended keeps the share that it had, and need not hand it on")
    void shareOfAnEndedChannelMayBeLeftOver() {
        String ended = "channels: [{ id: a, expectedShare: 0.4, endedOn: 2027-02-01 }, { id: b, expectedShare: %s }]";
        String error = "ERROR SHARES_MUST_SUM_TO_1 /channels 12";

        assertThat(findings(ended.formatted("0.6"))).doesNotContain(error);
        assertThat(findings(ended.formatted("0.5"))).doesNotContain(error);
        assertThat(findings(ended.formatted("1.0"))).doesNotContain(error);
        assertThat(findings(ended.formatted("1.1"))).contains(error);
    }

    @Test
    @DisplayName("Row 45: a watched segment in a sequence is reported once")
    void watchedSegmentIsReportedOnce() {
        assertThat(findings(ExamplePlan.with("segmentIds: [eti-maintenance]", "segmentIds: [grands-comptes]")))
                .filteredOn(finding -> finding.contains("/channels/0/segmentIds/0"))
                .containsExactly("ERROR SEQUENCE_ON_WATCHLIST /channels/0/segmentIds/0 45");
    }

    @Test
    void findingsNameThingsInWords() {
        PlanDocument plan = WrittenPlan.of("{ rituals: [{ id: a, type: OTHER }], team: [{ id: b, managerId: b }] }");

        assertThat(Findings.of(plan, RuleBook.ALL, DURING_THE_PERIOD).all())
                .extracting(finding -> finding.message().fr())
                .contains(
                        "Le plan n'a pas de point quotidien",
                        "Personne de la fonction service client ne porte rien dans le plan",
                        "« b » est, par personnes interposées, son propre responsable");
    }

    @Test
    void planOfOnePersonOnOnePageHasNoError() {
        assertThat(findings("""
                        kind: SalesActionPlan
                        name: Mon trimestre
                        template: ONE_PAGE
                        period: { type: QUARTER, start: 2027-01-01, end: 2027-03-31 }
                        currency: EUR
                        calendar:
                          country: FR
                          timeZone: Europe/Paris
                          workingHours: { start: "09:00", end: "18:00", days: [MONDAY, TUESDAY, THURSDAY, FRIDAY] }
                        context:
                          market: Artisans de Lyon
                          seasonality: { "2027-01": 0.3, "2027-02": 0.3, "2027-03": 0.4 }
                          salesCycleDays: 20
                          avgDealValue: 1500
                          targetMarginPct: 40
                          hypotheses: [{ id: prix, kpi: revenue, value: 15000 }]
                        team: [{ id: zoe, name: Zoé Blanc, function: SALES, role: FOUNDER }]
                        criticalTasks:
                          - { type: WRITE_MESSAGES, ownerId: zoe }
                          - { type: LAUNCH_CAMPAIGNS, ownerId: zoe }
                          - { type: CLEAN_DATA, ownerId: zoe }
                          - { type: CONSOLIDATE_RESULTS, ownerId: zoe }
                        kpis:
                          - { id: revenue, metric: SIGNED_REVENUE, ownerId: zoe, target: 15000, targetRange: { low: 12000, high: 18000 }, source: CRM }
                          - { id: meetings, metric: MEETINGS_HELD, ownerId: zoe, target: 40, targetRange: { low: 30, high: 50 }, source: CRM }
                        objectives:
                          - { id: ca, statement: Signer 15 000 €, kpiId: revenue, target: 15000, dueOn: 2027-03-31, ownerId: zoe,
                              rationale: Dix contrats, leadingKpiIds: [meetings] }
                        battles:
                          - id: appels
                            kpiId: meetings
                            stopRule: { below: 10 }
                            assignments: { driver: zoe }
                            actions: [{ id: liste, title: Appeler cent artisans, ownerId: zoe, startOn: 2027-01-04, dueOn: 2027-01-29 }]
                        """)).noneMatch(finding -> finding.startsWith("ERROR"));
    }

    private static List<String> findings(String yaml) {
        PlanDocument plan = new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
        return Findings.of(plan, RuleBook.ALL, DURING_THE_PERIOD).all().stream()
                .map(finding -> finding.severity() + " " + finding.rule().code() + " " + finding.at() + " "
                        + finding.rule().row())
                .toList();
    }
}
