package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads customers of a billing tool: see {@link CustomerMovements} for what counts. */
final class CustomerReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Dimensions dimensions = Dimensions.of(state, rules);
        CustomerMovements movements = new CustomerMovements(id, state, rules, dimensions);
        List<Contribution> contributions = movements.contributions();
        SortedSet<String> currencies = movements.currencies();
        boolean oneCurrency = currencies.size() == 1 && !currencies.first().isEmpty();
        @Nullable BigDecimal amount = oneCurrency ? movements.last(currencies.first()) : null;
        FactSummary summary = new FactSummary(
                state.isCounted(),
                movements.customerUntil().isPresent() ? "LOST" : "CUSTOMER",
                movements.customerSince().orElse(null),
                movements.customerUntil().orElse(null),
                amount,
                oneCurrency ? currencies.first() : null,
                null,
                dimensions,
                PersonReading.of(state));
        return Reading.of(summary, state.isCounted() ? contributions : List.of());
    }
}
