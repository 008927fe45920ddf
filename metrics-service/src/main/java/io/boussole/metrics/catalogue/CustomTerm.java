package io.boussole.metrics.catalogue;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a formula of the team's own reads: a metric or a measure, of some facts only where it says which. */
@Schema(name = "MetricTerm")
public record CustomTerm(
        @Schema(description = "A metric of GET /metrics", examples = "OPPORTUNITIES_CREATED") @Nullable
        String metric,

        @Schema(description = "A measure, as formulas name them, in place of a metric", examples = "MEETING_HELD")
        @Nullable
        String measure,

        @Schema(
                description = "Facts that have one of these values: owner, source, segment, pipeline, stage",
                examples = "{\"source\":[\"webinar\"]}")
        @Nullable
        Map<String, List<String>> where) {}
