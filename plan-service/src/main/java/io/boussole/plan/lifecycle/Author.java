package io.boussole.plan.lifecycle;

import java.time.Instant;

/** Who changes a plan, and when. */
record Author(String name, Instant at) {
    boolean isAutomatic() {
        return name.equals(PlanService.AUTOMATIC);
    }
}
