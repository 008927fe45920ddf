package io.boussole.metrics.enrichment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param objects names of kinds of facts; null: all that can be read
 */
public record BackFillOrder(
        LocalDate from, @Nullable LocalDate to, @Nullable List<String> objects) {}
