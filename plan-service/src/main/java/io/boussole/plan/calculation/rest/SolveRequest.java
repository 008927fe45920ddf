package io.boussole.plan.calculation.rest;

import io.boussole.http.Text;
import io.boussole.plan.arithmetic.revenue.RevenueModel;
import io.boussole.plan.arithmetic.revenue.RevenueReport.WhatIf;
import io.boussole.plan.request.RequestNumbers;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SolveRevenue", description = "What is left out is taken from the plan")
record SolveRequest(
        @Schema(required = true, description = "Revenue to reach, at least 0", examples = "121000") @Nullable
        BigDecimal target,

        @Schema(description = "Above 0") @Nullable BigDecimal avgDealValue,

        @Schema(description = "Above 0 and at most 1") @Nullable
        BigDecimal closeRate) {
    private static final Text TARGET = new Text("A revenue of at least 0", "Un chiffre d'affaires d'au moins 0");
    private static final Text VALUE = new Text("A value above 0", "Une valeur supérieure à 0");
    private static final Text RATE = new Text("A rate above 0 and at most 1", "Un taux supérieur à 0 et d'au plus 1");

    WhatIf toWhatIf() {
        if (target == null) {
            throw RequestNumbers.refusal("/target", "MISSING", TARGET);
        }
        RequestNumbers.require(target, "/target", number -> number.signum() >= 0, TARGET);
        RequestNumbers.require(avgDealValue, "/avgDealValue", RevenueModel::isValue, VALUE);
        RequestNumbers.require(closeRate, "/closeRate", RevenueModel::isRate, RATE);
        return new WhatIf(target, avgDealValue, closeRate);
    }
}
