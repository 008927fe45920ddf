package io.boussole.plan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the guide is broken once, by one passage of the example written otherwise. */
class PlanLinterTest {

    @Test
    void exampleHasNoFinding() {
        assertThat(findings(ExamplePlan.text())).isEmpty();
    }

    @Test
    void emptyPlanLacksWhatMakesAPlan() {
        assertThat(findings("name: Plan"))
                .contains(
                        "ERROR MISSING_ASSIGNMENTS /battles 1",
                        "ERROR MISSING_KPIS /kpis 1",
                        "ERROR MISSING_CALENDAR /calendar 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    currency: EUR                      | currency: EURO                    | UNKNOWN_CURRENCY /currency null
                    country: FR                        | country: FRANCE                   | UNKNOWN_COUNTRY /calendar/country null
                    timeZone: Europe/Paris             | timeZone: Paris                   | UNKNOWN_TIME_ZONE /calendar/timeZone null
                    end: "18:00"                       | end: "08:00"                      | WORKING_HOURS_OUT_OF_ORDER /calendar/workingHours/end null
                    end: "18:00",                      |                                   | INCOMPLETE_CALENDAR /calendar/workingHours/end 1
                    end: 2027-03-31, annualVision      | end: 2027-03-30, annualVision     | PERIOD_NOT_A_QUARTER /period/end 4
                    end: 2027-03-31, annualVision      | end: 2028-03-31, annualVision     | PERIOD_TOO_LONG /period/end 4
                    start: 2027-01-01, end: 2027-03-31 | start: 2027-04-01, end: 2027-03-31 | DATES_OUT_OF_ORDER /period/end null
                    start: 2027-01-01, end: 2027-03-31 | start: 2027-01-01                 | MISSING_PERIOD /period/end 4
                    salesCycleDays: 62                 | salesCycleDays: 0                 | CONTEXT_OUT_OF_RANGE /context/salesCycleDays 7
                    market: ETI                        | market: # ETI                     | INCOMPLETE_CONTEXT /context/market 7
                    "2027-03": 0.40                    | "2027-03": 0.41                   | SEASONALITY_MUST_SUM_TO_1 /context/seasonality 7
                    "2027-03": 0.40                    | "2027-04": 0.40                   | SEASONALITY_OUT_OF_RANGE /context/seasonality/2027-04 7
                    "2027-03": 0.40                    | mars: 0.40                        | SEASONALITY_OUT_OF_RANGE /context/seasonality/mars 7
                    value: 0.25, low: 0.20             | value: 0.25, low: 0.26            | HYPOTHESIS_OUT_OF_ORDER /context/hypotheses/0 36
                    { id: closing,    kpi: closing,    | { id: closing,    kpi: revenue,   | TARGET_WITHOUT_HYPOTHESIS /kpis/1/target 36
                    name: Claire Morel,                |                                   | MEMBER_WITHOUT_NAME /team/0/name 2
                    email: claire@example.com          | managerId: sarah                  | MANAGER_CYCLE /team/0/managerId 14
                    WRITE_MESSAGES, ownerId: tom       | WRITE_MESSAGES                    | CRITICAL_TASK_WITHOUT_OWNER /criticalTasks/0/ownerId 67
                    - { type: CLEAN_DATA, ownerId: sarah } |                               | CRITICAL_TASK_WITHOUT_OWNER /criticalTasks 67
                    type: CLEAN_DATA, ownerId: sarah   | type: CLEAN_DATA                  | DATA_WITHOUT_STEWARD /kpis/0/source 88
                    whyNow: Appels d'offres en 2028    |                                   | SEGMENT_WITHOUT_WHY_NOW /segments/1/whyNow 9
                    valuePropositions: [20 % d'arrêts en moins en six mois], | | SEGMENT_WITHOUT_VALUE_PROPOSITION /segments/0/valuePropositions 9
                    ownerId: lea, target: 1.05         | target: 1.05                      | KPI_WITHOUT_OWNER /kpis/11/ownerId 2
                    metric: CLOSE_RATE,                |                                   | KPI_WITHOUT_METRIC /kpis/1/metric 34
                    target: 1.05, targetRange          | targetRange                       | KPI_WITHOUT_TARGET /kpis/11/target 15
                    targetRange: { low: 64, high: 100 }, |                                 | KPI_WITHOUT_RANGE /kpis/3/targetRange 15
                    low: 64, high: 100                 | low: 81, high: 100                | RANGE_OUT_OF_ORDER /kpis/3/targetRange 15
                    low: 64, high: 100                 | low: 64, high: 79                 | RANGE_OUT_OF_ORDER /kpis/3/targetRange 15
                    stopThreshold: 60000               | stopThreshold: 102001             | STOP_THRESHOLD_WITHIN_RANGE /kpis/0/stopThreshold 15
                    target: 0.15,                      | target: 0.15, stopThreshold: 0.19, | STOP_THRESHOLD_WITHIN_RANGE /kpis/9/stopThreshold 15
                    ownerId: claire, target: 0.25, targetRange: { low: 0.20, high: 0.32 } | ownerId: claire, target: 25, targetRange: { low: 20, high: 32 } | VALUE_OUT_OF_RANGE /kpis/1/target 15
                    source: BILLING,                   |                                   | KPI_WITHOUT_SOURCE /kpis/11/source 34
                    metric: AVG_DEAL_VALUE,            | metric: AVG_DEAL_VALUE, key: true, | TOO_MANY_KEY_KPIS /kpis 38
                    cadence: [MONTHLY], playbookId: retention | cadence: [MONTHLY]         | KEY_KPI_WITHOUT_PLAYBOOK /kpis/11/playbookId 41
                    cadence: [WEEKLY], playbookId: rappel-rdv | cadence: [WEEKLY]          | DECORATIVE_KPI /kpis/9/playbookId 41
                    baseline: 84000, target: 120000, dueOn: 2027-03-31, | baseline: 84000, target: 120000, | OBJECTIVE_NOT_TIME_BOUND /objectives/0/dueOn 21
                    baseline: 84000, target: 120000,   | baseline: 84000,                  | OBJECTIVE_NOT_MEASURABLE /objectives/0/target 21
                    rationale: 20 contrats à 6 000 €,  |                                   | OBJECTIVE_WITHOUT_RATIONALE /objectives/0/rationale 21
                    leadingKpiIds: [meetings, reply-cold, mql], |                          | NO_LEADING_INDICATOR /objectives/0/leadingKpiIds 22
                    leadingKpiIds: [meetings, reply-cold, mql] | leadingKpiIds: [closing]  | NO_LEADING_INDICATOR /objectives/0/leadingKpiIds 22
                    metric: SIGNED_REVENUE             | metric: LIKES                     | VANITY_METRIC /objectives/0/kpiId 83
                    metric: MQL_COUNT                  | metric: IMPRESSIONS               | VANITY_METRIC /channels/1/stopRule/kpiId 83
                    expectedShare: 0.20                | expectedShare: 0.25               | SHARES_MUST_SUM_TO_1 /channels 12
                    expectedShare: 0.20                |                                   | CHANNEL_INCOMPLETE /channels/2/expectedShare 12
                    expectedShare: 0.20                | expectedShare: -0.20              | SHARE_OUT_OF_RANGE /channels/2/expectedShare 12
                    rank: SUPPORT                      | rank: PRIMARY                     | TOO_MANY_PRIMARY_CHANNELS /channels 47
                    rank: PRIMARY                      | rank: SUPPORT                     | TOO_MANY_SUPPORT_CHANNELS /channels 47
                    target: { kpiId: mql }             |                                   | INITIATIVE_WITHOUT_KPI /channels/1/target/kpiId 2
                    kpiId: mql-to-sql                  |                                   | INITIATIVE_WITHOUT_KPI /battles/0/kpiId 2
                    ownerId: tom,   startOn: 2027-01-04 | startOn: 2027-01-04              | INITIATIVE_WITHOUT_OWNER /battles/0/actions/0/ownerId 2
                    startOn: 2027-01-04, dueOn: 2027-01-15 | dueOn: 2027-01-15             | INITIATIVE_WITHOUT_DATES /battles/0/actions/0/startOn 2
                    driver: hugo,                      |                                   | BATTLE_WITHOUT_DRIVER /battles/2/assignments/driver 13
                    stopRule: { kpiId: mql, below: 40, completeCycles: 2, cycleDays: 30 } | | INITIATIVE_WITHOUT_STOP_RULE /channels/1/stopRule 82
                    failureCriterion: { below: 0.085 } |                                   | INITIATIVE_WITHOUT_STOP_RULE /experiments/0/failureCriterion 82
                    to: SALES_DIRECTOR }               | to: CEO }                         | ESCALATION_TO_NOBODY /escalation/1/to 14
                    dueInWorkingDays: 3                | dueInWorkingDays: 0               | PLAYBOOK_INCOMPLETE /playbooks/0/dueInWorkingDays 41
                    { id: mail-1,  kind                | { kind                            | MISSING_ID /library/0/id null
                    { id: mail-1,  kind                | { id: mail/1, kind                | MALFORMED_ID /library/0/id null
                    { id: ines,                        | { id: hugo,                       | DUPLICATE_ID /team/2/id null
                    id: suppleant                      | id: routage                       | DUPLICATE_ID /battles/0/actions/2/id null
                    memberId: hugo                     | memberId: yves                    | UNKNOWN_REFERENCE /timeOff/0/memberId null
                    executors: [tom, sarah]            | executors: [tom, yves]            | UNKNOWN_REFERENCE /battles/0/assignments/executors/1 null
                    scriptId: mail-2                   | scriptId: mail-9                  | UNKNOWN_REFERENCE /channels/0/sequence/steps/2/scriptId null
                    scope: { channelId: integrateurs } | scope: { channelId: salons }      | UNKNOWN_REFERENCE /kpis/10/scope/channelId null
                    playbookId: renegocier             | playbookId: inconnu               | UNKNOWN_REFERENCE /kpis/10/playbookId null
                    reviewOn: 2027-03-05               | reviewOn: 2027-04-05              | DATE_OUTSIDE_PERIOD /battles/2/stopRule/reviewOn null
                    on: 2027-01-19                     | on: 2026-12-31                    | DATE_OUTSIDE_PERIOD /training/workshops/0/on null
                    startOn: 2027-01-11, dueOn: 2027-01-28 | startOn: 2027-01-29, dueOn: 2027-01-28 | DATES_OUT_OF_ORDER /battles/2/actions/0/dueOn null
                    """)
    void findsWhatIsBroken(String passage, String replacement, String expected) {
        List<String> found = findings(ExamplePlan.with(passage, replacement == null ? "" : replacement));

        assertThat(found).anySatisfy(finding -> assertThat(finding).endsWith(" " + expected));
    }

    @Test
    void fourthActiveBattleIsOneTooMany() {
        String fourth = "battles:\n  - { id: fourth, kpiId: closing }\n";
        String planned = "battles:\n  - { id: fourth, kpiId: closing, status: PLANNED }\n";

        assertThat(findings(ExamplePlan.text().replaceFirst("battles: .*\n", fourth)))
                .contains("ERROR MAX_BATTLES /battles 90");
        assertThat(findings(ExamplePlan.text().replaceFirst("battles: .*\n", planned)))
                .doesNotContain("ERROR MAX_BATTLES /battles 90");
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

    private static List<String> findings(String yaml) {
        PlanDocument plan = new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
        return Findings.of(plan, RuleBook.ALL).all().stream()
                .map(finding -> finding.rule().severity() + " " + finding.rule().code() + " " + finding.at() + " "
                        + finding.rule().row())
                .toList();
    }
}
