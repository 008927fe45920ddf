package io.boussole.plan.calculation.rest;

import io.boussole.http.Text;
import io.boussole.plan.arithmetic.feasibility.SmartCheck.Criterion;
import io.boussole.plan.arithmetic.feasibility.SmartCheck.Smart;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Smart")
record SmartResponse(@Schema(required = true) List<ObjectiveResponse> items) {

    @Schema(name = "SmartObjective")
    record ObjectiveResponse(
            @Nullable String objectiveId,
            @Schema(required = true) CriterionResponse specific,
            @Schema(required = true) CriterionResponse measurable,
            @Schema(required = true) CriterionResponse achievable,
            @Schema(required = true) CriterionResponse relevant,
            @Schema(required = true) CriterionResponse timeBound) {

        private static ObjectiveResponse from(Smart smart, Locale language) {
            return new ObjectiveResponse(
                    smart.objectiveId(),
                    CriterionResponse.from(smart.specific(), language),
                    CriterionResponse.from(smart.measurable(), language),
                    CriterionResponse.from(smart.achievable(), language),
                    CriterionResponse.from(smart.relevant(), language),
                    CriterionResponse.from(smart.timeBound(), language));
        }
    }

    @Schema(name = "SmartCriterion")
    record CriterionResponse(
            @Schema(description = "Absent where the plan does not say enough to tell") @Nullable
            Boolean holds,

            @Schema(description = "Absent where it holds") @Nullable
            String reason) {

        private static CriterionResponse from(Criterion criterion, Locale language) {
            Text reason = criterion.reason();
            return new CriterionResponse(criterion.holds(), reason == null ? null : reason.in(language));
        }
    }

    static SmartResponse from(List<Smart> objectives, Locale language) {
        return new SmartResponse(objectives.stream()
                .map(smart -> ObjectiveResponse.from(smart, language))
                .toList());
    }
}
