package io.boussole.metrics.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A frozen figure that reads differently.
 *
 * @param kind of the snapshot
 * @param day of the snapshot
 * @param figure a KPI's id or a stage's name
 * @param frozen null where there was no value
 * @param now null where there is none any more
 * @param difference now less frozen; null where one of them is missing
 */
public record Restatement(
        SnapshotKind kind,
        LocalDate day,
        Part part,
        String figure,
        @Nullable BigDecimal frozen,
        @Nullable BigDecimal now,
        @Nullable BigDecimal difference) {

    /** Which number of which list. */
    public enum Part {
        KPI_VALUE,
        KPI_SAMPLE_SIZE,
        STAGE_COUNT,
        STAGE_CONVERSION_RATE
    }
}
