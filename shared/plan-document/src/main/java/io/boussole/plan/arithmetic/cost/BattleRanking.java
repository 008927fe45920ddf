package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The battles of a plan, the one to fight first at the head (rows 133, 134). The order is that of {@link Stake#PRIORITY}. */
public final class BattleRanking {

    /** A battle in its place. */
    public record RankedBattle(int rank, Battle battle, Pointer at, BattleCost cost, Stake stake) {

        /** What keeps it from being ranked by its return; empty when nothing does. */
        public List<Missing> missing() {
            List<Missing> missing = new ArrayList<>(cost.uncosted());
            if (stake.impact() == null || stake.impact().signum() < 0) {
                missing.add(Missing.of(
                        at.member("expectedImpact"),
                        "What revenue the battle is to bring, at least 0",
                        "Le chiffre d'affaires attendu de la bataille, au moins 0"));
            }
            return List.copyOf(missing);
        }

        public List<WorkingLine> working() {
            List<WorkingLine> lines = new ArrayList<>(cost.working());
            String name = battle.name() == null ? stake.id() : battle.name();
            stake.ratio()
                    .ifPresent(ratio -> lines.add(WorkingLine.of(
                            name + ": impact ÷ cost",
                            name + " : impact ÷ coût",
                            impact() + " ÷ " + Exact.plain(cost.known()),
                            Exact.shown(ratio))));
            return List.copyOf(lines);
        }

        private String impact() {
            return stake.impact() == null ? "?" : Exact.plain(stake.impact());
        }
    }

    private BattleRanking() {}

    /** Every battle of the plan, whatever its status. */
    public static List<RankedBattle> of(PlanDocument plan) {
        List<RankedBattle> inOrder = IntStream.range(0, plan.battles().size())
                .mapToObj(index -> unranked(plan.battles().get(index), index))
                .sorted(Comparator.comparing(RankedBattle::stake, Stake.PRIORITY))
                .toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(index -> ranked(index + 1, inOrder.get(index)))
                .toList();
    }

    /** What a battle is ranked by. */
    public static Stake stake(Battle battle, int place) {
        return unranked(battle, place).stake();
    }

    private static RankedBattle ranked(int rank, RankedBattle battle) {
        return new RankedBattle(rank, battle.battle(), battle.at(), battle.cost(), battle.stake());
    }

    private static RankedBattle unranked(Battle battle, int place) {
        Pointer at = Pointer.to("battles").item(place);
        BattleCost cost = BattleCost.of(battle, at);
        String id = battle.id() == null ? "" : battle.id();
        Stake stake = new Stake(id, battle.expectedImpact(), cost.whole().orElse(null), battle.leverage(), place);
        return new RankedBattle(0, battle, at, cost, stake);
    }
}
