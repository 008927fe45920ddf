package io.boussole.alert.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else is to do it.
 *
 * @param toId member of the plan's team
 * @param actionId which of the alert's actions; null: all that are still to be done
 */
public record HandOver(String toId, String reason, @Nullable UUID actionId) {}
