package io.boussole.alert.rule;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.rule.DraftTable.Duty;
import io.boussole.alert.rule.DraftTable.Gauge;
import io.boussole.alert.rule.terms.Cycles;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.rule.terms.ReferenceSource;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a channel, a battle or an effort is to be cut or changed. What has ended keeps its rule, which sees that no decision is due any
 * more.
 */
final class StopRules {
    private StopRules() {}

    static void addTo(DraftTable table) {
        table.plan().channels().forEach(channel -> channel(table, channel));
        table.plan().battles().forEach(battle -> battle(table, battle));
        table.plan().kpis().forEach(kpi -> threshold(table, kpi));
    }

    private static void channel(DraftTable table, PlanChannel channel) {
        PlanStopRule stop = channel.stopRule();
        if (stop == null) {
            return;
        }
        PlanKpi kpi =
                table.kpi(stop.kpiId() == null ? channel.kpiId() : stop.kpiId()).orElse(null);
        String name = channel.name() == null ? channel.id() : channel.name();
        table.add(
                AlertKind.STOP_RULE,
                "channel/" + channel.id(),
                gauge(stop, kpi, name, PlanDefaults.sequenceCycleDays(channel)),
                new Duty(
                        OwnerRule.KPI_OWNER,
                        kpi == null ? null : kpi.ownerId(),
                        null,
                        stop.decisionDueInWorkingDays()));
    }

    private static void battle(DraftTable table, PlanBattle battle) {
        PlanStopRule stop = battle.stopRule();
        if (stop == null) {
            return;
        }
        PlanKpi kpi =
                table.kpi(stop.kpiId() == null ? battle.kpiId() : stop.kpiId()).orElse(null);
        String name = battle.name() == null ? battle.id() : battle.name();
        table.add(
                AlertKind.STOP_RULE,
                "battle/" + battle.id(),
                gauge(stop, kpi, name, null),
                new Duty(OwnerRule.DRIVER, battle.driverId(), null, stop.decisionDueInWorkingDays()));
    }

    /** A channel or a battle with a rule on the KPI decides before the KPI's own threshold: one cause, one decision. */
    private static void threshold(DraftTable table, PlanKpi kpi) {
        if (kpi.stopThreshold() == null || table.hasStopRuleOn(kpi.id())) {
            return;
        }
        @Nullable
        PlanChannel channel = table.plan().channels().stream()
                .filter(one -> one.id().equals(kpi.channelId()))
                .findFirst()
                .orElse(null);
        Cycles cycles = new Cycles(PlanDefaults.COMPLETE_CYCLES, PlanDefaults.cycleDays(channel), null);
        table.add(
                AlertKind.STOP_RULE,
                "kpi/" + kpi.id(),
                new Gauge(Watched.kpi(kpi), reference(kpi.stopThreshold(), kpi), Judging.DEFAULT, cycles),
                KpiRules.duty(table, kpi));
    }

    private static Gauge gauge(PlanStopRule stop, @Nullable PlanKpi kpi, String name, @Nullable Integer cycleDays) {
        boolean isBelow = stop.above() == null;
        PlanKpi.Direction good = isBelow ? PlanKpi.Direction.HIGHER_IS_BETTER : PlanKpi.Direction.LOWER_IS_BETTER;
        Watched watched = kpi == null ? Watched.thing(name) : Watched.kpi(kpi).named(name, good);
        int cycles = stop.completeCycles() == null ? 1 : stop.completeCycles();
        return new Gauge(
                watched,
                reference(isBelow ? stop.below() : stop.above(), kpi),
                Judging.DEFAULT,
                new Cycles(cycles, stop.cycleDays() == null ? cycleDays : stop.cycleDays(), stop.reviewOn()));
    }

    private static Reference reference(@Nullable BigDecimal value, @Nullable PlanKpi kpi) {
        return new Reference(
                value, null, null, ReferenceSource.STOP_RULE, null, kpi == null ? null : FunnelStage.of(kpi.metric()));
    }
}
