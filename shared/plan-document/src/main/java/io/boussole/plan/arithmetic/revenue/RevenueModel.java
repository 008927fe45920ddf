package io.boussole.plan.arithmetic.revenue;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The guide's sentence as arithmetic: 80 qualified meetings, closed at 25 %, at 6 000 € a contract, make 120 000 € (rows 26, 27).
 *
 * @param closeRate share of the meetings that become contracts, above 0 and at most 1
 * @param avgDealValue above 0, in the plan's currency
 */
public record RevenueModel(BigDecimal closeRate, BigDecimal avgDealValue) {

    /** What so many meetings bring, exactly; contracts may be a fraction, since they are an expectation. */
    public record Forward(BigDecimal meetings, BigDecimal contracts, BigDecimal revenue, List<WorkingLine> working) {}

    /** The fewest whole contracts and meetings that reach a target. */
    public record Backward(BigDecimal target, BigInteger contracts, BigInteger meetings, List<WorkingLine> working) {}

    public RevenueModel {
        if (!isRate(closeRate) || !isValue(avgDealValue)) {
            throw new IllegalArgumentException(
                    "A rate is in (0, 1] and a value above 0: " + closeRate + ", " + avgDealValue);
        }
    }

    public static boolean isRate(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    public static boolean isValue(BigDecimal value) {
        return value.signum() > 0;
    }

    public Forward forward(BigDecimal meetings) {
        BigDecimal contracts = meetings.multiply(closeRate);
        BigDecimal revenue = contracts.multiply(avgDealValue);
        return new Forward(
                meetings,
                Exact.stripped(contracts),
                Exact.stripped(revenue),
                List.of(
                        WorkingLine.of("Contracts", "Contrats", product(meetings, closeRate), contracts),
                        WorkingLine.of("Revenue", "Chiffre d'affaires", product(contracts, avgDealValue), revenue)));
    }

    /** Rounds up to whole contracts first and from these to whole meetings, because nobody signs half a contract. */
    public Backward backward(BigDecimal target) {
        BigInteger contracts = Exact.ceilingOf(target.max(BigDecimal.ZERO), avgDealValue);
        BigInteger meetings = Exact.ceilingOf(new BigDecimal(contracts), closeRate);
        return new Backward(
                target,
                contracts,
                meetings,
                List.of(
                        WorkingLine.of("Contracts", "Contrats", ceiling(target, avgDealValue), contracts),
                        WorkingLine.of(
                                "Meetings", "Rendez-vous", ceiling(new BigDecimal(contracts), closeRate), meetings)));
    }

    static String ceiling(BigDecimal dividend, BigDecimal divisor) {
        return "⌈" + Exact.plain(dividend) + " ÷ " + Exact.plain(divisor) + "⌉";
    }

    private static String product(BigDecimal first, BigDecimal second) {
        return Exact.plain(first) + " × " + Exact.plain(second);
    }
}
