package io.boussole.alert.rule;

import static io.boussole.alert.rule.WholePlan.aPlan;
import static io.boussole.alert.rule.WholePlan.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.rule.terms.Cycles;
import io.boussole.alert.rule.terms.Inhibitor;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.ReferenceSource;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTest {
    private static final List<RuleDraft> RULES = PlanRules.of(aPlan().published(), PlanFixture.today());

    /** Row 15, Row 63, Row 68: criteria, stop rules and critical tasks are all watched. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOP_RULE         | channel/cold-email,channel/inbound,battle/qualification,battle/gagnee,kpi/revenue,kpi/partner-quality
            OWNERLESS_TASK    | WRITE_MESSAGES,CLEAN_DATA,action/qualification-1,action/gagnee-1
            STALE_PLAN        | plan
            OVERDUE_MILESTONE | action/qualification-1,action/qualification-2,action/gagnee-1,action/gagnee-2,milestone/offre
            NO_DATA           | ANALYTICS,CRM,PROSPECTING_TOOL
            DATA_QUALITY      | ANALYTICS,CRM,PROSPECTING_TOOL
            BROKEN_PROMISES   | promises""")
    void watchesEverySubjectOfAKind(AlertKind kind, String subjects) {
        assertThat(RULES.stream().filter(rule -> rule.kind() == kind).map(RuleDraft::subject))
                .containsExactly(subjects.split(","));
    }

    @Test
    void watchesEveryKpi() {
        assertThat(RULES.stream()
                        .filter(rule -> rule.kind() == AlertKind.UNDER_PERFORMANCE)
                        .map(RuleDraft::subject))
                .containsExactlyElementsOf(
                        WholePlan.KPIS.stream().map(PlanKpi::id).toList());
    }

    /** A plan with a KPI that nobody could answer for is judged all the same. */
    @Test
    void leavesOutOnlyTheKpiThatNobodyAnswersFor() {
        WholePlan plan = aPlan().with(nobodys("orphan")).team();

        assertThat(PlanRules.of(plan.published(), PlanFixture.today()).stream()
                        .filter(rule -> rule.kind() == AlertKind.UNDER_PERFORMANCE)
                        .map(RuleDraft::subject))
                .containsExactlyElementsOf(
                        WholePlan.KPIS.stream().map(PlanKpi::id).toList());
    }

    private static PlanKpi nobodys(String id) {
        return new PlanKpi(
                id,
                "CLOSE_RATE",
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void watchesNothingOfAPlanThatIsNotActive() {
        assertThat(PlanRules.of(aPlan().closed().published(), PlanFixture.today()))
                .isEmpty();
    }

    @Test
    void watchesNoBrokenPromisesWhereNobodyMeasuresThem() {
        assertThat(PlanRules.of(aPlan().without("promises").published(), PlanFixture.today()))
                .extracting(RuleDraft::kind)
                .doesNotContain(AlertKind.BROKEN_PROMISES)
                .contains(AlertKind.UNDER_PERFORMANCE);
    }

    /** Row 24: the volume comes from the stage before; a KPI of the same channel is nearer than the channel's share of the funnel. */
    @ParameterizedTest
    @CsvSource({
        "closing, 80",
        "mql-to-sql, 240",
        "mql-to-sql-partners, 48",
        "sql-to-opportunity, 120",
        "speed-to-lead, 240",
        "partner-quality, 96",
        "reply-cold, 1000",
        "bounces, 1000",
        "no-show, 100",
        "free,",
        "meetings,",
        "revenue,",
        "churn,"
    })
    void countsOnTheCasesThatThePlanNames(String kpiId, @Nullable BigDecimal volume) {
        assertThat(ofKpi(kpiId).judging().plannedVolume()).isEqualTo(volume);
    }

    /** The sales cycle is a median: a deal that has taken no longer than three of them may still be won. */
    @ParameterizedTest
    @CsvSource({"62, 186, 62", "45, 135, 45", "20, 90, 20", ", 90,"})
    void givesADealThreeSalesCyclesAndAtLeastAQuarter(
            @Nullable Integer salesCycle, int deals, @Nullable Integer others) {
        PlanPublished plan = withSalesCycle(salesCycle);

        assertThat(ripensAfterDays(plan, PlanFixture.CLOSING)).isEqualTo(deals);
        assertThat(ripensAfterDays(plan, PlanFixture.OPPORTUNITIES)).isEqualTo(others);
    }

    private static PlanPublished withSalesCycle(@Nullable Integer days) {
        PlanPublished plan = PlanFixture.aPlan().published();
        return new PlanPublished(
                plan.planId(),
                plan.version(),
                plan.state(),
                plan.name(),
                plan.period(),
                plan.currency(),
                plan.calendar(),
                days,
                plan.avgDealValue(),
                plan.seasonality(),
                plan.kpis(),
                plan.team(),
                plan.playbooks(),
                plan.publishedAt());
    }

    private static @Nullable Integer ripensAfterDays(PlanPublished plan, String kpiId) {
        return PlanRules.of(plan, PlanFixture.today()).stream()
                .filter(rule -> rule.kind() == AlertKind.UNDER_PERFORMANCE
                        && rule.subject().equals(kpiId))
                .findFirst()
                .orElseThrow()
                .terms()
                .judging()
                .ripensAfterDays();
    }

    /** Row 28, Row 36: an alert can name the hypothesis that collapsed and its stage. */
    @Test
    void namesTheHypothesisAndTheStage() {
        var reply = Objects.requireNonNull(ofKpi("reply-cold").reference());
        assertThat(reply.source()).isEqualTo(ReferenceSource.HYPOTHESIS);
        assertThat(reply.hypothesisId()).isEqualTo("reply");
        assertThat(reply.value()).isEqualByComparingTo("0.08");
        assertThat(reply.low()).isEqualByComparingTo("0.06");
        assertThat(reply.stage()).isNull();

        var closing = Objects.requireNonNull(ofKpi("closing").reference());
        assertThat(closing.source()).isEqualTo(ReferenceSource.KPI_TARGET);
        assertThat(closing.stage()).isEqualTo("WON");
        assertThat(Objects.requireNonNull(ofKpi("mql").reference()).stage()).isEqualTo("MQL");
    }

    @Test
    void readsAChannelOverItsSequenceAndTheWindowForAnswers() {
        assertThat(of(AlertKind.STOP_RULE, "channel/cold-email").cycles()).isEqualTo(new Cycles(2, 20, null));
        assertThat(of(AlertKind.STOP_RULE, "channel/inbound").cycles()).isEqualTo(new Cycles(2, 30, null));
        assertThat(of(AlertKind.STOP_RULE, "battle/qualification").cycles())
                .isEqualTo(new Cycles(1, null, PlanFixture.end()));
        assertThat(of(AlertKind.STOP_RULE, "kpi/partner-quality").cycles()).isEqualTo(new Cycles(2, 30, null));
        assertThat(of(AlertKind.STOP_RULE, "channel/cold-email").watched().kpiId())
                .isEqualTo("reply-cold");
        assertThat(of(AlertKind.STOP_RULE, "battle/qualification").watched().kpiId())
                .isEqualTo("mql-to-sql");
    }

    /** Row 41, Row 116: a KPI's breach proposes the KPI's playbook within its time. */
    @Test
    void linksEachKpiToItsAction() {
        var action = ofKpi("reply-cold").action();
        assertThat(action.playbookId()).isEqualTo("objet-sequence");
        assertThat(action.dueInWorkingDays()).isEqualTo(3);
        assertThat(action.ownerId()).isEqualTo("hugo");
    }

    @Test
    void letsTheCauseSpeakForItsEffects() {
        assertThat(ofKpi("reply-cold").inhibitedBy())
                .containsExactly(
                        new Inhibitor(AlertKind.NO_DATA, "PROSPECTING_TOOL"),
                        new Inhibitor(AlertKind.DATA_QUALITY, "PROSPECTING_TOOL"),
                        new Inhibitor(AlertKind.UNDER_PERFORMANCE, "bounces"));
        assertThat(of(AlertKind.NO_DATA, "CRM").inhibitedBy()).isEmpty();
    }

    /** Row 14: each rule carries the way up that the plan describes. */
    @Test
    void carriesThePlansEscalation() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.terms().escalation())
                        .extracting("to")
                        .containsExactly("MANAGER", "SALES_DIRECTOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNERLESS_TASK, WRITE_MESSAGES, PLAN_OWNER, claire",
        "STALE_PLAN, plan, PLAN_OWNER, claire",
        "OVERDUE_MILESTONE, milestone/offre, WORK_OWNER, tom",
        "OVERDUE_MILESTONE, action/qualification-1, WORK_OWNER, tom",
        "OVERDUE_MILESTONE, action/qualification-2, WORK_OWNER, claire",
        "STOP_RULE, battle/qualification, DRIVER, tom",
        "STOP_RULE, channel/inbound, KPI_OWNER, hugo",
        "NO_DATA, ANALYTICS, STEWARD, tom",
        "DATA_QUALITY, CRM, STEWARD, sarah",
        "BROKEN_PROMISES, promises, SALES_LEAD, claire"
    })
    void asksWhomeverItConcerns(AlertKind kind, String subject, OwnerRule by, String ownerId) {
        assertThat(of(kind, subject).action().ownerRule()).isEqualTo(by);
        assertThat(of(kind, subject).action().ownerId()).isEqualTo(ownerId);
    }

    @Test
    void passesOverWhoeverHasLeft() {
        var today = PlanFixture.today();
        var plan = aPlan().team(member("hugo", "SALES_REP", today), member("claire", "SALES_DIRECTOR", null))
                .published();

        assertThat(ownerOf(PlanRules.of(plan, today))).isEqualTo("claire");
        assertThat(ownerOf(PlanRules.of(plan, today.minusDays(1)))).isEqualTo("hugo");
    }

    private static String ownerOf(List<RuleDraft> rules) {
        return rules.get(0).terms().action().ownerId();
    }

    private static RuleTerms ofKpi(String kpiId) {
        return of(AlertKind.UNDER_PERFORMANCE, kpiId);
    }

    private static RuleTerms of(AlertKind kind, String subject) {
        return RULES.stream()
                .filter(rule -> rule.kind() == kind && rule.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .terms();
    }
}
