package io.boussole.metrics.journey.duplicate.rest;

import io.boussole.metrics.journey.duplicate.DuplicateRate;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many duplicates there are. */
@Schema(name = "DuplicateRate")
record DuplicateRateResponse(
        @Schema(description = "Records of persons whose address is known")
        long records,

        @Schema(description = "Persons that these are") long persons,

        @Schema(description = "Records beyond the first of their person, among all, 0 to 1; absent without records")
        @Nullable
        BigDecimal duplicateRate,

        @Schema(description = "Pairs of deals that nobody has decided upon")
        long suspectedDeals,

        @Schema(description = "Pairs of deals of which one no longer counts")
        long confirmedDeals) {
    static DuplicateRateResponse from(DuplicateRate rate) {
        return new DuplicateRateResponse(
                rate.records(), rate.persons(), rate.rate(), rate.suspectedDeals(), rate.confirmedDeals());
    }
}
