package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums for which the running code computes the value that the catalogue shows. */
public record WorkedExample(
        Map<Measure, Sum> sums, @Nullable String currency) {
    static WorkedExample of(Measure measure, long deals) {
        return new WorkedExample(Map.of(measure, count(deals)), null);
    }

    static WorkedExample of(Measure measure, long deals, String amount, String currency) {
        return new WorkedExample(Map.of(measure, Sum.of(deals, new BigDecimal(amount))), currency);
    }

    static Sum count(long deals) {
        return Sum.of(deals, BigDecimal.ZERO);
    }

    public Part part(Formula formula) {
        return formula.part(measure -> sums.getOrDefault(measure, count(0)));
    }

    public Optional<BigDecimal> value(Formula formula) {
        return formula.value(part(formula), Money.minorDigits(currency));
    }
}
