package io.boussole.metrics.quality;

import io.boussole.metrics.source.SourceKind;
import java.util.List;
import java.util.UUID;

/**
 * The quality of what a connection tells.
 *
 * @param degraded whether the least score is below the limit
 * @param incompleteSoon whether completeness is about to fall below the floor within 15 days
 * @param stewards who looks after data of its kind, as active plans say
 */
public record ConnectionQuality(
        UUID connectionId,
        String name,
        SourceKind source,
        Scores scores,
        boolean degraded,
        List<FieldScore> fields,
        Trend trend,
        boolean incompleteSoon,
        List<Steward> stewards) {}
