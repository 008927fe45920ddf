package io.boussole.alert.incident;

import org.jspecify.annotations.Nullable;

/** How somebody ends an alert, and what there is to say about it. */
public record Resolving(Resolution as, @Nullable String comment) {}
