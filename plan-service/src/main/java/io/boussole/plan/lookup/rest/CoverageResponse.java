package io.boussole.plan.lookup.rest;

import io.boussole.plan.document.Member.TeamFunction;
import io.boussole.plan.summary.Coverage;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Coverage")
record CoverageResponse(
        @Schema(required = true, description = "Marketing, sales and customer service, always all three")
        List<FunctionCoverage> items) {
    static CoverageResponse from(List<Coverage> coverage) {
        return new CoverageResponse(
                coverage.stream().map(FunctionCoverage::from).toList());
    }

    /** What is wrong with a function's part in the plan. */
    enum CoverageFlag {
        FUNCTION_UNCOVERED
    }

    @Schema(name = "FunctionCoverage")
    record FunctionCoverage(
            @Schema(required = true) TeamFunction function,
            @Schema(required = true) long members,

            @Schema(required = true, description = "Over all parts of the plan")
            int assignments,

            @Schema(required = true, description = "By part of the plan, such as battles")
            Map<String, Integer> assignmentsByPart,

            @Schema(description = "Present when nobody of the function is assigned to anything") @Nullable
            CoverageFlag flag) {
        private static FunctionCoverage from(Coverage coverage) {
            return new FunctionCoverage(
                    coverage.function(),
                    coverage.members(),
                    coverage.total(),
                    coverage.assignments(),
                    coverage.isCovered() ? null : CoverageFlag.FUNCTION_UNCOVERED);
        }
    }
}
