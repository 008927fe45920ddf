package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Sourced;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Figure")
record FigureResponse(
        @Schema(required = true) BigDecimal value,

        @Schema(description = "Where the plan says it; absent when the request did") @Nullable
        String pointer) {

    static @Nullable FigureResponse from(@Nullable Sourced figure) {
        return figure == null
                ? null
                : new FigureResponse(
                        Exact.stripped(figure.value()),
                        figure.from() == null ? null : figure.from().toString());
    }
}
