package io.boussole.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A team's quarter: how many of its opportunities it signed, and so what alert-service must say.
 *
 * @param tenant each team is a tenant of its own, because a close rate is over all deals of a tenant
 */
record Scenario(String tenant, String planName, int signatures, boolean alertExpected) {
    static final int OPPORTUNITIES = 80;

    /** Ten of 80 against a plan of one in four: e-value 30.95, over the threshold of 20. */
    static Scenario tenSignatures(String tenant) {
        return new Scenario(tenant, "Demo: ten signatures", 10, true);
    }

    /** Sixteen of 80: e-value 0.89. A team that closes one in four ends a quarter here often enough. */
    static Scenario sixteenSignatures(String tenant) {
        return new Scenario(tenant, "Demo: sixteen signatures", 16, false);
    }

    String expectedVerdict() {
        return alertExpected ? "UNDER_PERFORMANCE" : "INCONCLUSIVE";
    }

    BigDecimal expectedCloseRate() {
        return BigDecimal.valueOf(signatures).divide(BigDecimal.valueOf(OPPORTUNITIES), 6, RoundingMode.HALF_EVEN);
    }
}
