package io.boussole.metrics.attribution;

import io.boussole.metrics.catalogue.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spreads an amount over touches so that the credits add up to it exactly. */
public final class Attribution {
    private Attribution() {}

    /**
     * Whole minor units of the currency; those that no weight divides go one by one to the touches that were cut short most, of equals to
     * the earlier one.
     *
     * @param touches in order of time, at least one
     * @param currency ISO 4217; null when nobody knows it
     */
    public static List<Credit> credits(
            List<Touch> touches,
            BigDecimal amount,
            @Nullable String currency,
            AttributionModel model,
            NurtureWeights nurture) {
        BigDecimal exact = Money.in(currency, amount);
        List<BigInteger> units = spread(exact.unscaledValue(), weights(touches.size(), model, nurture));
        List<Credit> credits = new ArrayList<>();
        for (int touch = 0; touch < touches.size(); touch++) {
            if (units.get(touch).signum() != 0) {
                credits.add(new Credit(touches.get(touch), new BigDecimal(units.get(touch), exact.scale())));
            }
        }
        return credits;
    }

    private static long[] weights(int touches, AttributionModel model, NurtureWeights nurture) {
        return switch (model) {
            case FIRST_TOUCH -> only(0, touches);
            case LAST_TOUCH -> only(touches - 1, touches);
            case WEIGHTED -> nurture.weights(touches);
        };
    }

    private static long[] only(int one, int touches) {
        return IntStream.range(0, touches)
                .mapToLong(touch -> touch == one ? 1 : 0)
                .toArray();
    }

    private static List<BigInteger> spread(BigInteger units, long[] weights) {
        BigInteger total = BigInteger.valueOf(Arrays.stream(weights).sum());
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> cuts = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] share =
                    units.abs().multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            shares.add(share[0]);
            cuts.add(share[1]);
        }
        BigInteger left = units.abs().subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(cuts::get).reversed())
                .limit(left.intValueExact())
                .forEach(touch -> shares.set(touch, shares.get(touch).add(BigInteger.ONE)));
        return units.signum() < 0 ? shares.stream().map(BigInteger::negate).toList() : shares;
    }
}
