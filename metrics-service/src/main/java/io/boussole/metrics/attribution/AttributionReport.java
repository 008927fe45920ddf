package io.boussole.metrics.attribution;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who is credited with what. In each currency the credits and what is unattributed add up to the total.
 *
 * @param unattributed deals of which no touch and no source is known
 * @param dealsWithoutAmount deals that could not be credited, since nobody knows their amount
 */
public record AttributionReport(
        List<Line> credits, List<Line> unattributed, List<Line> totals, long dealsWithoutAmount) {

    /**
     * One amount.
     *
     * @param key a source, a campaign or a channel; empty where touches have none
     * @param currency empty when nobody knows it
     * @param deals how many have a part in it
     */
    public record Line(String key, String currency, BigDecimal amount, long deals) {}
}
