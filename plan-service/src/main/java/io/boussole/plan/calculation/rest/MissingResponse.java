package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Missing;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MissingFigure", description = "What the plan must say for the calculation to be whole")
record MissingResponse(
        @Schema(required = true, description = "JSON Pointer into the document", examples = "/context/avgDealValue")
        String pointer,

        @Schema(required = true) String message) {

    static List<MissingResponse> from(List<Missing> missing, Locale language) {
        return missing.stream()
                .map(one -> new MissingResponse(one.at().toString(), one.why().in(language)))
                .toList();
    }
}
