package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the few words by which it is listed and looked up; what each says depends on the kind.
 *
 * @param counted false for one that is deleted, erased or merged into another one
 * @param outcome a deal's {@link Outcome}; of other kinds what their reading says, or null
 * @param startedAt when a deal was created, a meeting begins, a message was sent
 * @param endedAt when a deal was won or lost, a task done
 * @param currency null when there is no amount, or nobody says which it is
 * @param person by which the fact is found when somebody asks to be forgotten
 */
public record FactSummary(
        boolean counted,
        @Nullable String outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String stage,
        Dimensions dimensions,
        @Nullable PersonKey person) {

    /** Of a kind that is kept and not listed. */
    public static FactSummary kept(boolean counted) {
        return new FactSummary(counted, null, null, null, null, null, null, Dimensions.NONE, null);
    }
}
