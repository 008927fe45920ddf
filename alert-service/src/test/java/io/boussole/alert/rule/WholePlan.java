package io.boussole.alert.rule;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanFunnelTarget;
import io.boussole.contracts.plan.PlanHypothesis;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanMilestone;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of the examples as plan-service publishes it, with each part that a rule is made of. */
final class WholePlan {
    static final List<PlanKpi> KPIS = List.of(
            kpi("revenue", "SIGNED_REVENUE", "120000", null, "60000"),
            kpi("closing", "CLOSE_RATE", "0.25", null, null),
            kpi("meetings", "MEETINGS_HELD", "80", null, null),
            kpi("sent", "EMAILS_SENT", "1000", "cold-email", null),
            kpi("bounces", "BOUNCE_RATE", "0.03", "cold-email", null),
            kpi("reply-cold", "HUMAN_REPLY_RATE", "0.08", "cold-email", "0.05"),
            kpi("mql", "MQL_COUNT", "240", "inbound", null),
            kpi("mql-to-sql", "MQL_TO_SQL", "0.50", null, null),
            kpi("mql-to-sql-partners", "MQL_TO_SQL", "0.50", "integrateurs", null),
            kpi("sql-to-opportunity", "SQL_TO_OPPORTUNITY", "0.6667", null, null),
            kpi("speed-to-lead", "SPEED_TO_LEAD_SHARE", "0.90", "inbound", null),
            kpi("no-show", "NO_SHOW_RATE", "0.20", null, null),
            kpi("partner-quality", "PARTNER_LEAD_QUALITY", "0.30", "integrateurs", "0.10"),
            kpi("churn", "LOGO_CHURN", "0.02", null, null),
            kpi("promises", "SALES_PROMISE_CHURN", "0.01", null, null),
            kpi("free", "WIN_RATE", null, null, null));

    private final UUID id;
    private final long version;
    private final PlanState state;
    private final List<PlanKpi> kpis;
    private final List<PlanMember> team;

    private WholePlan(UUID id, long version, PlanState state, List<PlanKpi> kpis, List<PlanMember> team) {
        this.id = id;
        this.version = version;
        this.state = state;
        this.kpis = kpis;
        this.team = team;
    }

    static WholePlan aPlan() {
        List<PlanMember> team = List.of(member("hugo", "SALES_REP", null), member("claire", "SALES_DIRECTOR", null));
        List<PlanMember> whole = new ArrayList<>(team);
        whole.add(member("sarah", "REVOPS", null));
        whole.add(member("tom", "MARKETER", null));
        return new WholePlan(UUID.randomUUID(), 1, PlanState.ACTIVE, KPIS, whole);
    }

    UUID id() {
        return id;
    }

    WholePlan version(long newVersion) {
        return new WholePlan(id, newVersion, state, kpis, team);
    }

    WholePlan closed() {
        return new WholePlan(id, version, PlanState.CLOSED, kpis, team);
    }

    WholePlan team(PlanMember... newTeam) {
        return new WholePlan(id, version, state, kpis, List.of(newTeam));
    }

    WholePlan without(String kpiId) {
        return new WholePlan(
                id,
                version,
                state,
                kpis.stream().filter(kpi -> !kpi.id().equals(kpiId)).toList(),
                team);
    }

    WholePlan with(PlanKpi kpi) {
        List<PlanKpi> more = new ArrayList<>(kpis);
        more.add(kpi);
        return new WholePlan(id, version, state, more, team);
    }

    WholePlan target(String kpiId, String target) {
        List<PlanKpi> changed = kpis.stream()
                .map(kpi -> kpi.id().equals(kpiId)
                        ? kpi(kpiId, kpi.metric(), target, kpi.channelId(), text(kpi.stopThreshold()))
                        : kpi)
                .toList();
        return new WholePlan(id, version, state, changed, team);
    }

    static PlanMember member(String memberId, String role, @Nullable LocalDate leftOn) {
        String managerId = memberId.equals("claire") ? null : "claire";
        return new PlanMember(
                memberId, memberId, memberId + "@example.com", role, managerId, "SALES", null, null, leftOn, List.of());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static PlanKpi kpi(
            String kpiId,
            @Nullable String metric,
            @Nullable String target,
            @Nullable String channelId,
            @Nullable String stopThreshold) {
        boolean isBad = List.of("NO_SHOW_RATE", "LOGO_CHURN", "SALES_PROMISE_CHURN", "BOUNCE_RATE")
                .contains(metric);
        return new PlanKpi(
                kpiId,
                metric,
                null,
                isBad ? PlanKpi.Direction.LOWER_IS_BETTER : PlanKpi.Direction.HIGHER_IS_BETTER,
                target == null ? null : new BigDecimal(target),
                null,
                null,
                stopThreshold == null ? null : new BigDecimal(stopThreshold),
                "hugo",
                "objet-sequence",
                channelId,
                null,
                null,
                true,
                null,
                null,
                "PERFORMANCE",
                "LEADING",
                null,
                null,
                kpiId.equals("reply-cold") ? "PROSPECTING_TOOL" : "CRM",
                List.of("WEEKLY"));
    }

    PlanPublished published() {
        PlanPublished base = PlanFixture.aPlan().published();
        return new PlanPublished(
                id,
                version,
                state,
                "Plan d'action commercial T1 2027",
                base.period(),
                "EUR",
                base.calendar(),
                62,
                new BigDecimal("6000"),
                base.seasonality(),
                kpis,
                team,
                List.of(new PlanPlaybook(
                        "objet-sequence", "Modifier l'objet ou le séquencement", 3, List.of("Tester"))),
                base.publishedAt(),
                "claire",
                "PRIORITISED_3X3",
                List.of(),
                List.of(new PlanHypothesis("reply", "reply-cold", decimal("0.080"), decimal("0.06"), decimal("0.12"))),
                List.of(
                        stage("LEAD", "480"),
                        stage("MQL", "240"),
                        stage("SQL", "120"),
                        stage("OPPORTUNITY", "80"),
                        stage("WON", "20")),
                List.of(),
                List.of(
                        channel("cold-email", "0.45", stop("reply-cold", "0.05", 2, null), 15),
                        channel("inbound", "0.35", stop("mql", "40", 2, 30), null),
                        channel("integrateurs", "0.20", null, null)),
                List.of(battle("qualification", "ACTIVE"), battle("gagnee", "WON")),
                List.of(new PlanMilestone(
                        "offre", "Nouvelle offre", "tom", base.period().start(), null)),
                List.of(new PlanEscalationStep(240, "MANAGER"), new PlanEscalationStep(960, "SALES_DIRECTOR")),
                List.of(new PlanCriticalTask("WRITE_MESSAGES", "tom"), new PlanCriticalTask("CLEAN_DATA", "sarah")),
                List.of(),
                List.of(),
                List.of(new PlanDataSource("ANALYTICS", "tom")),
                null,
                null,
                null);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static PlanFunnelTarget stage(String stage, String target) {
        return new PlanFunnelTarget(stage, decimal(target), null);
    }

    private static PlanStopRule stop(String kpiId, String below, int cycles, @Nullable Integer cycleDays) {
        return new PlanStopRule(kpiId, decimal(below), null, cycles, cycleDays, 2, null);
    }

    private static PlanChannel channel(
            String channelId, String share, @Nullable PlanStopRule stop, @Nullable Integer sequenceDays) {
        return new PlanChannel(
                channelId,
                null,
                "OUTBOUND",
                "PRIMARY",
                decimal(share),
                List.of(),
                null,
                List.of(),
                List.of(),
                sequenceDays,
                sequenceDays == null ? null : 5,
                null,
                stop,
                null,
                null);
    }

    private static PlanBattle battle(String battleId, String status) {
        LocalDate due = PlanFixture.start().plusDays(14);
        return new PlanBattle(
                battleId,
                null,
                status,
                decimal("30000"),
                "mql-to-sql",
                decimal("0.55"),
                null,
                new PlanStopRule(null, decimal("0.35"), null, null, null, 2, PlanFixture.end()),
                "tom",
                List.of("tom"),
                List.of(
                        new PlanAction(battleId + "-1", "Réécrire le formulaire", null, null, due, null, true),
                        new PlanAction(battleId + "-2", "Nommer un suppléant", "claire", null, due, null, false)),
                null);
    }
}
