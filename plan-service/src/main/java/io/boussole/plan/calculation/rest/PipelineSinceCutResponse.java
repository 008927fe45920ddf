package io.boussole.plan.calculation.rest;

import io.boussole.plan.verdict.VerdictsWithin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PipelineSinceCut", description = "A KPI of the pipeline within the quarter after the cut")
record PipelineSinceCutResponse(
        @Schema(required = true) String kpiId,

        @Schema(description = "The last verdict; absent while nothing has been said") @Nullable
        VerdictResponse verdict,

        @Schema(
                description =
                        "The first under-performance that stood after the cut, which may have begun before it; absent: none did")
        @Nullable
        VerdictResponse firstUnderPerformance) {

    static PipelineSinceCutResponse from(VerdictsWithin found) {
        return new PipelineSinceCutResponse(
                found.kpiId(), VerdictResponse.from(found.last()), VerdictResponse.from(found.firstUnderPerformance()));
    }
}
