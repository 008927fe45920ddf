package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.document.Battle.Leverage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Something to put money on, and how it is ranked (rows 133, 134).
 *
 * <p>Highest impact for its cost first, compared exactly; among equals CONVERSION before CYCLE_TIME before OTHER; then the greater
 * impact, the id in the order of its characters, and the place in the plan. What costs nothing and brings something comes before
 * everything; what lacks its impact or its cost comes last.
 *
 * @param impact of revenue expected, at least 0; null when unknown
 * @param cost at least 0; null when it is not wholly known
 * @param place in the plan, from 0; no two have the same
 */
public record Stake(
        String id,
        @Nullable BigDecimal impact,
        @Nullable BigDecimal cost,
        @Nullable Leverage leverage,
        int place) {

    /** Total: no two stakes of one plan are equal. */
    public static final Comparator<Stake> PRIORITY = Comparator.comparing(Stake::standing)
            .thenComparing(stake -> stake.ratio().orElse(BigFraction.ZERO), Comparator.reverseOrder())
            .thenComparing(stake -> stake.leverage() == null ? Leverage.OTHER : stake.leverage())
            .thenComparing(stake -> orZero(stake.impact()), Comparator.reverseOrder())
            .thenComparing(Stake::id)
            .thenComparing(Stake::place);

    private enum Standing {
        FREE_OF_CHARGE,
        RANKED,
        UNKNOWN
    }

    public boolean isRanked() {
        return standing() != Standing.UNKNOWN;
    }

    /** Impact over cost; empty when one is unknown or it costs nothing. */
    public Optional<BigFraction> ratio() {
        BigDecimal gain = impact;
        BigDecimal price = cost;
        return gain == null || price == null || price.signum() <= 0
                ? Optional.empty()
                : Optional.of(Exact.fraction(gain).divide(Exact.fraction(price)));
    }

    /** (impact − cost) / cost. */
    public Optional<BigFraction> returnOnInvestment() {
        return ratio().map(ratio -> ratio.subtract(BigFraction.ONE));
    }

    private Standing standing() {
        BigDecimal gain = impact;
        BigDecimal price = cost;
        if (gain == null || price == null || gain.signum() < 0 || price.signum() < 0) {
            return Standing.UNKNOWN;
        }
        return price.signum() == 0 && gain.signum() > 0 ? Standing.FREE_OF_CHARGE : Standing.RANKED;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
