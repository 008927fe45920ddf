package io.boussole.alert.rule;

import io.boussole.contracts.action.AlertKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rules a list shows; null: all. */
public record RuleFilter(
        @Nullable UUID planId,
        @Nullable AlertKind kind,
        @Nullable Boolean enabled) {}
