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
    private final DealLife life;
    private final DealFacts facts;
    private final List<Contribution> found = new ArrayList<>();

    private DealContributions(DealLife life) {
        this.life = life;
        this.facts = life.facts();
    }

    static List<Contribution> of(DealLife life) {
        return life.facts().counted() ? new DealContributions(life).all() : List.of();
    }

    private List<Contribution> all() {
        @Nullable Instant opportunityAt = life.opportunityAt();
        if (opportunityAt != null) {
            opportunity(opportunityAt);
        }
        @Nullable Instant wonAt = facts.wonAt();
        if (wonAt != null) {
            won(wonAt);
        }
        @Nullable Instant lostAt = facts.lostAt();
        if (lostAt != null && life.wasOpportunity()) {
            count(Measure.DEAL_LOST, lostAt);
        }
        life.stages().forEach(this::stay);
        return List.copyOf(found);
    }

    private void opportunity(Instant opportunityAt) {
        count(Measure.OPPORTUNITY_CREATED, opportunityAt);
        money(Measure.PIPELINE_CREATED, opportunityAt);
        @Nullable Instant decidedAt = life.decidedAt();
        if (decidedAt == null) {
            return;
        }
        boolean lost = facts.outcome() == Outcome.LOST;
        days(lost ? Measure.CREATED_THEN_LOST : Measure.CREATED_THEN_WON, opportunityAt, decidedAt, facts.dimensions());
        money(Measure.PIPELINE_CLOSED, later(opportunityAt, decidedAt));
    }

    private void won(Instant wonAt) {
        if (facts.amount() == null) {
            count(Measure.DEAL_WON_WITHOUT_AMOUNT, wonAt);
        } else {
            money(Measure.DEAL_WON, wonAt);
        }
    }

    private void stay(StageSpell spell) {
        Dimensions dimensions = facts.dimensions().withStage(spell.stage());
        found.add(Contribution.count(Measure.STAGE_ENTERED, spell.enteredAt(), dimensions));
        @Nullable Instant leftAt = spell.leftAt();
        if (leftAt != null) {
            days(Measure.STAGE_LEFT, spell.enteredAt(), leftAt, dimensions);
        }
    }

    /** A deal can be dated as signed before it was put down; that took it no time. */
    private void days(Measure measure, Instant start, Instant end, Dimensions dimensions) {
        long days = Math.max(0, ChronoUnit.DAYS.between(start, end));
        found.add(Contribution.days(measure, start, days, dimensions));
    }

    private void money(Measure measure, Instant at) {
        @Nullable BigDecimal amount = facts.amount();
        if (amount != null) {
            String currency = Objects.requireNonNullElse(facts.currency(), "");
            found.add(Contribution.amount(measure, at, amount, currency, facts.dimensions()));
        }
    }

    private void count(Measure measure, Instant at) {
        found.add(Contribution.count(measure, at, facts.dimensions()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
