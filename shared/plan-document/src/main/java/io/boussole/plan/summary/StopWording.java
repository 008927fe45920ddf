package io.boussole.plan.summary;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.BattleStopRule;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.StopRule;
import java.util.List;
import java.util.Objects;

/** Stop rules in words. */
final class StopWording {
    private StopWording() {}

    static List<Cell> channel(Channel channel, Reader reader) {
        StopRule rule = Objects.requireNonNull(channel.stopRule());
        String when = rule.completeCycles() == null
                ? Reader.NOTHING
                : reader.say(
                        "after " + rule.completeCycles() + " complete cycles",
                        "après " + rule.completeCycles() + " cycles complets");
        return Section.row(
                Reader.text(PlanNames.nameOf(channel)),
                reader.kpiOfChannel(rule.kpiId()) + "\u00a0" + reader.limit(rule.kpiId(), rule.below(), rule.above()),
                when);
    }

    static List<Cell> battle(Battle battle, Reader reader) {
        BattleStopRule rule = Objects.requireNonNull(battle.stopRule());
        return Section.row(
                Reader.text(battle.name()),
                reader.kpi(battle.kpiId()) + "\u00a0" + reader.limit(battle.kpiId(), rule.below(), rule.above()),
                reader.date(rule.reviewOn()));
    }
}
