package io.boussole.plan.calculation.rest;

import io.boussole.http.Text;
import io.boussole.plan.arithmetic.cost.SavingScenario;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.request.RequestFaults;
import io.boussole.plan.request.RequestNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SimulateSaving", description = "Either the tools to give up, or two totals to compare")
record SavingScenarioRequest(
        @Schema(description = "Names of tools of the plan's budget") @Nullable
        List<String> removeTools,

        @Schema(description = "At least 0", examples = "50000") @Nullable
        BigDecimal totalBefore,

        @Schema(description = "At least 0", examples = "39000") @Nullable
        BigDecimal totalAfter,

        @Schema(description = "Day on which the spending was cut: says how the pipeline has fared since, for a quarter")
        @Nullable
        LocalDate cutOn) {
    private static final Text AMOUNT = new Text("An amount of at least 0", "Un montant d'au moins 0");
    private static final Text EITHER = new Text(
            "Give either removeTools, or totalBefore and totalAfter",
            "Donnez soit removeTools, soit totalBefore et totalAfter");

    SavingScenario scenario(PlanDocument plan, CalculationService calculations) {
        new RequestFaults().wantItems(removeTools, "/removeTools").refuseIfAny();
        RequestNumbers.require(totalBefore, "/totalBefore", number -> number.signum() >= 0, AMOUNT);
        RequestNumbers.require(totalAfter, "/totalAfter", number -> number.signum() >= 0, AMOUNT);
        if (removeTools != null && totalBefore == null && totalAfter == null) {
            return calculations.without(plan, removeTools);
        }
        if (removeTools == null && totalBefore != null && totalAfter != null) {
            return SavingScenario.between(totalBefore, totalAfter);
        }
        throw RequestNumbers.refusal("", "EITHER_TOOLS_OR_TOTALS", EITHER);
    }
}
