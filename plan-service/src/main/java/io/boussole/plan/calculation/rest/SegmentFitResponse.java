package io.boussole.plan.calculation.rest;

import io.boussole.http.Text;
import io.boussole.plan.arithmetic.market.SegmentFit;
import io.boussole.plan.arithmetic.market.SegmentFit.Outcome;
import io.boussole.plan.arithmetic.market.SegmentFit.SignalOutcome;
import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Segment.Operator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SegmentFit")
record SegmentFitResponse(
        @Nullable String segmentId,

        @Schema(required = true, description = "How many signals are met", examples = "4")
        int met,

        @Schema(required = true, description = "Of how many", examples = "4")
        int of,

        @Schema(required = true, examples = "4/4") String fit,
        @Schema(required = true) List<SignalResponse> signals) {

    @Schema(name = "SignalOutcome")
    record SignalResponse(
            @Nullable String signal,
            @Nullable Operator operator,
            @Schema(required = true) Outcome outcome,
            @Schema(required = true) String message) {

        private static SignalResponse from(SignalOutcome one, Locale language) {
            return new SignalResponse(
                    one.signal().signal(),
                    one.signal().operator(),
                    one.outcome(),
                    said(one.outcome()).in(language));
        }

        private static Text said(Outcome outcome) {
            return switch (outcome) {
                case MET -> new Text("The account has it", "Le compte l'a");
                case NOT_MET -> new Text("The account does not have it", "Le compte ne l'a pas");
                case UNKNOWN_TRAIT ->
                    new Text(
                            "Nothing is known of this trait, which counts as not met",
                            "On ne sait rien de ce trait, qui compte comme absent");
                case UNFINISHED_SIGNAL ->
                    new Text(
                            "The plan's signal lacks an operator or a value that suits it",
                            "Il manque au signal du plan un opérateur ou une valeur qui lui convient");
            };
        }
    }

    static SegmentFitResponse from(Segment segment, SegmentFit fit, Locale language) {
        int all = fit.signals().size();
        return new SegmentFitResponse(
                segment.id(),
                fit.met(),
                all,
                fit.met() + "/" + all,
                fit.signals().stream()
                        .map(one -> SignalResponse.from(one, language))
                        .toList());
    }
}
