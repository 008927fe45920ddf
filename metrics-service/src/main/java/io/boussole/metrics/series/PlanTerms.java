package io.boussole.metrics.series;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a plan adds to a question. */
public interface PlanTerms {
    /** @param planId null, or unknown: nothing */
    SeriesQuery.Terms of(String tenantId, @Nullable UUID planId);
}
