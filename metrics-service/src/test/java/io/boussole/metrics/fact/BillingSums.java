package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Adds up what facts contribute, contribution by contribution. */
final class BillingSums {
    private static final Map<Measure, Integer> SIGNS = Map.of(
            Measure.MRR_STARTED, 1,
            Measure.MRR_EXPANDED, 1,
            Measure.MRR_RESUMED, 1,
            Measure.MRR_CONTRACTED, -1,
            Measure.MRR_CHURNED, -1);

    private final KeptFacts kept;

    BillingSums(KeptFacts kept) {
        this.kept = kept;
    }

    /** Recurring revenue in force at an instant, as the movements until then add up to. */
    BigDecimal revenueAt(Instant at, String currency) {
        return all(contribution -> !contribution.at().isAfter(at)
                        && contribution.currency().equals(currency))
                .map(contribution -> contribution
                        .amount()
                        .multiply(BigDecimal.valueOf(SIGNS.getOrDefault(contribution.measure(), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal amount(Measure measure, Instant from, Instant to) {
        return in(measure, from, to).map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long count(Measure measure, Instant from, Instant to) {
        return in(measure, from, to).count();
    }

    List<Contribution> of(Measure measure) {
        return all(contribution -> contribution.measure() == measure).toList();
    }

    private Stream<Contribution> in(Measure measure, Instant from, Instant to) {
        return all(contribution -> contribution.measure() == measure
                && !contribution.at().isBefore(from)
                && contribution.at().isBefore(to));
    }

    private Stream<Contribution> all(Predicate<Contribution> wanted) {
        return kept.facts().values().stream()
                .flatMap(fact -> fact.contributions().stream())
                .filter(wanted);
    }
}
