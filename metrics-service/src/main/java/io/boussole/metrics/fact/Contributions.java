package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a deal adds to the measures. A function of its facts alone, so that what it once added can always be taken back. */
public final class Contributions {
    private final DealFacts facts;
    private final List<Contribution> found = new ArrayList<>();

    private Contributions(DealFacts facts) {
        this.facts = facts;
    }

    public static List<Contribution> of(DealFacts facts) {
        return facts.counted() ? new Contributions(facts).all() : List.of();
    }

    private List<Contribution> all() {
        @Nullable Instant createdAt = facts.createdAt();
        if (createdAt != null) {
            count(Measure.OPPORTUNITY_CREATED, createdAt);
            switch (facts.outcome()) {
                case OPEN -> {}
                case WON -> count(Measure.CREATED_THEN_WON, createdAt);
                case LOST -> count(Measure.CREATED_THEN_LOST, createdAt);
            }
        }
        @Nullable Instant wonAt = facts.wonAt();
        if (wonAt != null) {
            won(wonAt);
        }
        return List.copyOf(found);
    }

    private void won(Instant wonAt) {
        @Nullable BigDecimal amount = facts.amount();
        if (amount == null) {
            count(Measure.DEAL_WON_WITHOUT_AMOUNT, wonAt);
            return;
        }
        found.add(new Contribution(
                Measure.DEAL_WON, wonAt, amount, Objects.requireNonNullElse(facts.currency(), ""), owner()));
    }

    private void count(Measure measure, Instant at) {
        found.add(new Contribution(measure, at, BigDecimal.ZERO, "", owner()));
    }

    private String owner() {
        return Objects.requireNonNullElse(facts.owner(), "");
    }
}
