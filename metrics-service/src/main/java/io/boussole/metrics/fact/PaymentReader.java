package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads payments. What goes back, by refund or dispute, is taken from the day of the payment, however late it goes: a period's receipts
 * less its refunds are what is left of that period's money.
 */
final class PaymentReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules);
        @Nullable
        BigDecimal amount = state.value(Property.AMOUNT).map(BigDecimal::new).orElse(null);
        Optional<Instant> paidAt = state.value(Property.PAID_AT)
                .or(() -> state.value(Property.CREATED_AT))
                .map(Instant::parse);
        BigDecimal refunded = refunded(state, amount);
        @Nullable String currency = state.value(Property.CURRENCY).orElse(rules.defaultCurrency());
        FactSummary summary = new FactSummary(
                state.isCounted(),
                refunded.signum() > 0 ? "REFUNDED" : "PAID",
                paidAt.orElse(null),
                null,
                amount,
                amount == null ? null : currency,
                null,
                dimensions,
                PersonReading.of(state));
        if (!state.isCounted() || paidAt.isEmpty()) {
            return Reading.of(summary);
        }
        List<Contribution> contributions = new ArrayList<>();
        add(contributions, Measure.PAYMENT_RECEIVED, paidAt.get(), amount, currency, dimensions);
        add(contributions, Measure.PAYMENT_REFUNDED, paidAt.get(), refunded, currency, dimensions);
        return Reading.of(summary, contributions);
    }

    /** One part for each charge or dispute, cumulative each. A lost dispute of a refunded payment takes nothing twice. */
    private static BigDecimal refunded(FactState state, @Nullable BigDecimal amount) {
        BigDecimal all = state.parts(Property.REFUNDED).values().stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return amount == null ? all : all.min(amount);
    }

    private static void add(
            List<Contribution> contributions,
            Measure measure,
            Instant at,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            Dimensions dimensions) {
        if (amount != null && amount.signum() > 0) {
            contributions.add(Contribution.amount(measure, at, amount, currency == null ? "" : currency, dimensions));
        }
    }
}
