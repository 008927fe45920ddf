package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a deal adds to the measures. */
final class DealContributions {
    private final DealFacts facts;
    private final List<Contribution> found = new ArrayList<>();

    private DealContributions(DealFacts facts) {
        this.facts = facts;
    }

    static List<Contribution> of(DealFacts facts) {
        return facts.counted() ? new DealContributions(facts).all() : List.of();
    }

    private List<Contribution> all() {
        @Nullable Instant createdAt = facts.createdAt();
        if (createdAt != null) {
            count(Measure.OPPORTUNITY_CREATED, createdAt);
            switch (facts.outcome()) {
                case OPEN -> {}
                case WON -> decided(Measure.CREATED_THEN_WON, createdAt, Objects.requireNonNull(facts.wonAt()));
                case LOST -> decided(Measure.CREATED_THEN_LOST, createdAt, Objects.requireNonNull(facts.lostAt()));
            }
        }
        @Nullable Instant wonAt = facts.wonAt();
        if (wonAt != null) {
            won(wonAt);
        }
        return List.copyOf(found);
    }

    /** A deal can be dated as signed before it was put down; that took it no time. */
    private void decided(Measure measure, Instant createdAt, Instant decidedAt) {
        long days = Math.max(0, ChronoUnit.DAYS.between(createdAt, decidedAt));
        found.add(Contribution.days(measure, createdAt, days, facts.dimensions()));
    }

    private void won(Instant wonAt) {
        @Nullable BigDecimal amount = facts.amount();
        if (amount == null) {
            count(Measure.DEAL_WON_WITHOUT_AMOUNT, wonAt);
            return;
        }
        found.add(Contribution.amount(
                Measure.DEAL_WON, wonAt, amount, Objects.requireNonNullElse(facts.currency(), ""), facts.dimensions()));
    }

    private void count(Measure measure, Instant at) {
        found.add(Contribution.count(measure, at, facts.dimensions()));
    }
}
