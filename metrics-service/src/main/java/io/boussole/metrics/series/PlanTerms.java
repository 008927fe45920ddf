package io.boussole.metrics.series;

import io.boussole.http.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a plan adds to a question. */
public interface PlanTerms {
    /**
     * @param planId null: nothing
     * @throws ProblemException 404 when it is not known
     */
    SeriesQuery.Terms of(String tenantId, @Nullable UUID planId);
}
