package io.boussole.metrics.fact;

import static io.boussole.metrics.fact.Property.AMOUNT;
import static io.boussole.metrics.fact.Property.CLOSED_AT;
import static io.boussole.metrics.fact.Property.CLOSED_LOST;
import static io.boussole.metrics.fact.Property.CLOSED_WON;
import static io.boussole.metrics.fact.Property.CREATED_AT;
import static io.boussole.metrics.fact.Property.CREATION_EVENT;
import static io.boussole.metrics.fact.Property.CURRENCY;
import static io.boussole.metrics.fact.Property.LOST_AT;
import static io.boussole.metrics.fact.Property.STAGE;
import static io.boussole.metrics.fact.Property.STATUS;
import static io.boussole.metrics.fact.Property.WON_AT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts out of a deal's state: the one place that decides what is won, when, and what counts. */
public final class DealReading {
    private final FactState state;
    private final FactRules rules;

    private DealReading(FactState state, FactRules rules) {
        this.state = state;
        this.rules = rules;
    }

    public static DealFacts facts(FactState state, FactRules rules) {
        return new DealReading(state, rules).facts();
    }

    /** The same with the way that the deal took. */
    static DealLife life(FactState state, FactRules rules) {
        DealReading reading = new DealReading(state, rules);
        DealFacts facts = reading.facts();
        @Nullable Instant decidedAt = facts.wonAt() == null ? facts.lostAt() : facts.wonAt();
        return new DealLife(
                facts, reading.opportunityAt(facts.wonAt()), reading.wasOpportunity(), reading.stages(decidedAt));
    }

    private DealFacts facts() {
        Outcome outcome = outcome();
        @Nullable BigDecimal amount = state.value(AMOUNT).map(BigDecimal::new).orElse(null);
        @Nullable Instant wonAt = outcome == Outcome.WON ? decidedAt(WON_AT, CLOSED_WON, rules.won()) : null;
        @Nullable Instant lostAt = outcome == Outcome.LOST ? decidedAt(LOST_AT, CLOSED_LOST, rules.lost()) : null;
        return new DealFacts(
                state.isCounted(),
                outcome,
                createdAt(),
                wonAt,
                lostAt,
                amount,
                amount == null ? null : state.value(CURRENCY).orElse(rules.defaultCurrency()),
                Dimensions.of(state, rules));
    }

    private List<StageSpell> stages(@Nullable Instant decidedAt) {
        List<StageSpell> spells = StageSpell.of(state.stages());
        if (decidedAt == null) {
            return spells;
        }
        Set<String> endings = new HashSet<>(rules.won());
        endings.addAll(rules.lost());
        return StageSpell.decided(spells, decidedAt, endings);
    }

    /** What is won was an opportunity, even where nobody saw it enter a stage of one. */
    private @Nullable Instant opportunityAt(@Nullable Instant wonAt) {
        @Nullable Instant createdAt = createdAt();
        if (createdAt == null) {
            return null;
        }
        return beganAsOpportunity() ? createdAt : becameOpportunityAt().orElse(wonAt);
    }

    private boolean wasOpportunity() {
        return beganAsOpportunity() || becameOpportunityAt().isPresent();
    }

    private boolean beganAsOpportunity() {
        List<HistoryEntry> entries = state.stages();
        return entries.isEmpty()
                ? state.value(STAGE).filter(this::isQualification).isEmpty()
                : !isQualification(entries.get(0).value());
    }

    private Optional<Instant> becameOpportunityAt() {
        return state.stages().stream()
                .filter(entry -> !isQualification(entry.value()))
                .filter(entry -> !rules.lost().contains(entry.value()))
                .map(HistoryEntry::at)
                .findFirst();
    }

    private boolean isQualification(String stage) {
        @Nullable FunnelStage meaning = rules.qualification().get(stage);
        return meaning != null && meaning.compareTo(FunnelStage.OPPORTUNITY) < 0;
    }

    private @Nullable Instant createdAt() {
        return state.value(CREATED_AT)
                .or(() -> state.value(CREATION_EVENT))
                .map(Instant::parse)
                .orElse(null);
    }

    /**
     * The sender's own word decides alone. Without it the connection's stages come first, then the sender's flags: they follow the stage
     * settings of the account, which matters where the connection does not know them.
     */
    private Outcome outcome() {
        if (state.value(STATUS).isPresent()) {
            return state.says(STATUS, "won") ? Outcome.WON : state.says(STATUS, "lost") ? Outcome.LOST : Outcome.OPEN;
        }
        if (isIn(rules.won())) {
            return Outcome.WON;
        }
        if (isIn(rules.lost())) {
            return Outcome.LOST;
        }
        if (state.says(CLOSED_WON, "true")) {
            return Outcome.WON;
        }
        return state.says(CLOSED_LOST, "true") ? Outcome.LOST : Outcome.OPEN;
    }

    private boolean isIn(Set<String> stages) {
        return state.value(STAGE).filter(stages::contains).isPresent();
    }

    /** The date that the sender states, else the time of the change that decided. */
    private Instant decidedAt(Property stated, Property flag, Set<String> stages) {
        return state.value(stated)
                .or(() -> state.value(CLOSED_AT))
                .map(Instant::parse)
                .or(() -> enteredAt(stages))
                .or(() -> Stream.of(STATUS, flag, STAGE)
                        .flatMap(property -> state.register(property).stream())
                        .map(register -> register.stamp().at())
                        .findFirst())
                .orElseThrow();
    }

    /** When the deal entered the stages in which it still is; moving between two won stages wins nothing again. */
    private Optional<Instant> enteredAt(Set<String> stages) {
        @Nullable Instant entered = null;
        List<HistoryEntry> entries = state.stages();
        for (int last = entries.size() - 1; last >= 0; last--) {
            HistoryEntry entry = entries.get(last);
            if (!stages.contains(entry.value())) {
                break;
            }
            entered = entry.at();
        }
        return Optional.ofNullable(entered);
    }
}
