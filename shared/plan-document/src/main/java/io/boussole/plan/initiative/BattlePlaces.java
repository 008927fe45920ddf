package io.boussole.plan.initiative;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.PlanDocument;

/** The places for battles in a period: three, not ten (row 90). */
public final class BattlePlaces {
    /** Battles that may be active at once. */
    public static final int COUNT = 3;

    private BattlePlaces() {}

    /** How many battles may still be activated, never less than 0. */
    public static int free(PlanDocument plan) {
        long taken = plan.battles().stream().filter(Battle::isActive).count();
        return (int) Math.max(0, COUNT - taken);
    }
}
