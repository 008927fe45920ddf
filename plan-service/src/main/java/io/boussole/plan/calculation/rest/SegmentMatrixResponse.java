package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.market.SegmentStatus;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Segment.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SegmentMatrix", description = "Customer's pain × perceived value × accessibility")
record SegmentMatrixResponse(
        @Schema(required = true) List<SegmentResponse> items,
        @Schema(required = true) List<MissingResponse> missing) {

    @Schema(name = "SegmentInMatrix")
    record SegmentResponse(
            @Nullable String id,
            @Nullable String name,
            @Nullable Boolean pain,
            @Nullable Boolean perceivedValue,
            @Nullable Boolean accessibility,

            @Schema(description = "Absent while a box is neither ticked nor unticked") @Nullable
            SegmentStatus status) {

        private static SegmentResponse from(Segment segment) {
            Score score = segment.score() == null ? new Score(null, null, null) : segment.score();
            return new SegmentResponse(
                    segment.id(),
                    segment.name(),
                    score.pain(),
                    score.perceivedValue(),
                    score.accessibility(),
                    SegmentStatus.of(segment).orElse(null));
        }
    }

    static SegmentMatrixResponse from(PlanDocument plan, Locale language) {
        List<Segment> segments = plan.segments();
        List<Missing> missing = IntStream.range(0, segments.size())
                .filter(index -> SegmentStatus.of(segments.get(index)).isEmpty())
                .mapToObj(index -> Missing.of(
                        Pointer.to("segments").item(index).member("score"),
                        "All three boxes, true or false",
                        "Les trois cases, true ou false"))
                .toList();
        return new SegmentMatrixResponse(
                segments.stream().map(SegmentResponse::from).toList(), MissingResponse.from(missing, language));
    }
}
