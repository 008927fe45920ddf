package io.boussole.contracts.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a battle.
 *
 * @param ownerId who does it; the battle's driver where the plan names nobody
 */
public record PlanAction(
        @Nullable String id,
        @Nullable String title,
        @Nullable String ownerId,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        boolean critical) {}
