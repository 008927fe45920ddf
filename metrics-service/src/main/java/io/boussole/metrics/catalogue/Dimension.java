package io.boussole.metrics.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a series can be split or narrowed. */
public enum Dimension {
    OWNER,
    SOURCE,
    /** A plan's channel: the sources that the plan gives it. */
    CHANNEL,
    SEGMENT,
    PIPELINE,
    STAGE,
    CONNECTION,
    CURRENCY;

    /** As it is written in an address: {@code owner}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }
}
