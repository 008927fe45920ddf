package io.boussole.plan.initiative;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.BattleStatus;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a battle: planned, then active, then won, lost or stopped (row 91). Nothing leads back. */
public enum BattleMove {
    ACTIVATE(BattleStatus.ACTIVE, EnumSet.of(BattleStatus.PLANNED)),
    WIN(BattleStatus.WON, EnumSet.of(BattleStatus.ACTIVE)),
    LOSE(BattleStatus.LOST, EnumSet.of(BattleStatus.ACTIVE)),
    /** Also of a battle that was only planned: what will not be fought need not be started first. */
    STOP(BattleStatus.STOPPED, EnumSet.of(BattleStatus.PLANNED, BattleStatus.ACTIVE));

    private final BattleStatus result;
    private final Set<BattleStatus> origins;

    BattleMove(BattleStatus result, Set<BattleStatus> origins) {
        this.result = result;
        this.origins = origins;
    }

    /** The status of a battle, with its default. */
    public static BattleStatus statusOf(Battle battle) {
        return battle.status() == null ? BattleStatus.ACTIVE : battle.status();
    }

    public BattleStatus result() {
        return result;
    }

    public boolean isOpenTo(Battle battle) {
        return origins.contains(statusOf(battle));
    }

    /** Whether the battle is over afterwards, and its place free if it had one. */
    public boolean isLast() {
        return this != ACTIVATE;
    }
}
