package io.boussole.plan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inbound channel publishes each month. */
public record ContentPlan(
        @Nullable Integer pillarsPerMonth,
        @Nullable Integer satellitesPerPillar,
        @Nullable Boolean ctaRequired,
        List<ContentPiece> pieces) {

    /**
     * A content that is planned or published.
     *
     * @param publishedOn the day on which it is or was published; it counts for that month
     */
    public record ContentPiece(
            @Nullable String id,
            @Nullable ContentKind kind,
            @Nullable String title,
            @Nullable String callToAction,
            @InPeriod @Nullable LocalDate publishedOn) {}

    /** A main piece, or one of those around it. */
    public enum ContentKind {
        PILLAR,
        SATELLITE
    }
}
