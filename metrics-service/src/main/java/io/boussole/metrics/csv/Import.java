package io.boussole.metrics.csv;

import io.boussole.metrics.fact.store.ConnectionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of facts.
 *
 * @param uploaded bytes of it that are here
 * @param rows rows that have their outcome
 * @param failure why it cannot be read on; null unless it {@link ImportState#FAILED failed}
 * @param failureDetail the column or line at fault
 */
public record Import(
        ConnectionId connection,
        UUID id,
        ImportTerms terms,
        ImportState state,
        long uploaded,
        long rows,
        long accepted,
        long duplicate,
        long rejected,
        @Nullable ImportFailure failure,
        @Nullable String failureDetail,
        Instant createdAt) {}
