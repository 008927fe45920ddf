package io.boussole.plan.arithmetic.market;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.PartnerProgram.SharingRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What an opportunity brings to us and to the partner (row 58): 10 000 € at 70/30 is 7 000 € and 3 000 €.
 *
 * <p>The shares are whole cents and add up to the amount: both are rounded down, and a cent left over goes to the larger remainder
 * (Hamilton's method); when the remainders are equal, to us.
 */
public record PipelineSharing(BigDecimal amount, BigDecimal ours, BigDecimal theirs, List<WorkingLine> working) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether both shares are stated, neither is below 0, and they add up to 100. */
    public static boolean isWhole(SharingRule rule) {
        return rule.ourPct() != null
                && rule.theirPct() != null
                && rule.ourPct().signum() >= 0
                && rule.theirPct().signum() >= 0
                && rule.ourPct().add(rule.theirPct()).compareTo(HUNDRED) == 0;
    }

    /**
     * Empty when the rule is not whole.
     *
     * @param amount at least 0, without fractions of a cent
     * @param decimals of the currency, 2 for the euro
     * @throws ArithmeticException when the amount has more decimals than that
     */
    public static Optional<PipelineSharing> of(BigDecimal amount, SharingRule rule, int decimals) {
        return isWhole(rule) && rule.ourPct() != null && rule.theirPct() != null
                ? Optional.of(split(amount, rule.ourPct(), rule.theirPct(), decimals))
                : Optional.empty();
    }

    private static PipelineSharing split(BigDecimal amount, BigDecimal ourPct, BigDecimal theirPct, int decimals) {
        BigInteger cents = amount.setScale(decimals).unscaledValue();
        BigDecimal[] ourPart = part(cents, ourPct);
        BigDecimal[] theirPart = part(cents, theirPct);
        BigInteger ours = ourPart[0].toBigIntegerExact();
        BigInteger left = cents.subtract(ours).subtract(theirPart[0].toBigIntegerExact());
        if (left.signum() > 0 && ourPart[1].compareTo(theirPart[1]) >= 0) {
            ours = ours.add(BigInteger.ONE);
        }
        BigDecimal ourShare = new BigDecimal(ours, decimals);
        BigDecimal theirShare = amount.setScale(decimals).subtract(ourShare);
        return new PipelineSharing(
                amount,
                Exact.stripped(ourShare),
                Exact.stripped(theirShare),
                List.of(
                        line("Ours", "Notre part", amount, ourPct, ourShare),
                        line("Theirs", "Leur part", amount, theirPct, theirShare)));
    }

    /** Whole cents, and what remains of them in hundredths. */
    private static BigDecimal[] part(BigInteger cents, BigDecimal pct) {
        return new BigDecimal(cents).multiply(pct).divideAndRemainder(HUNDRED);
    }

    private static WorkingLine line(String en, String fr, BigDecimal amount, BigDecimal pct, BigDecimal share) {
        return WorkingLine.of(en, fr, Exact.plain(amount) + " × " + Exact.plain(pct) + " %", share);
    }
}
