package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.WorkingLine;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WorkingLine", description = "One step of the calculation, to be followed by hand")
record WorkingLineResponse(
        @Schema(required = true, examples = "Contracts") String label,
        @Schema(required = true, examples = "80 × 0.25") String expression,

        @Schema(
                required = true,
                description = "Marked with ≈ where the digits shown do not say it all",
                examples = "20")
        String result) {

    static List<WorkingLineResponse> from(List<WorkingLine> lines, Locale language) {
        return lines.stream()
                .map(line -> new WorkingLineResponse(line.label().in(language), line.expression(), line.result()))
                .toList();
    }
}
