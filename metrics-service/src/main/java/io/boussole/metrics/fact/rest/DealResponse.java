package io.boussole.metrics.fact.rest;

import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.StageSpell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal as the measures see it. */
@Schema(name = "Deal")
record DealResponse(
        UUID connectionId,

        @Schema(description = "The sender's identifier") String dealId,

        @Nullable String name,

        @Schema(description = "False for a deal that is deleted, erased or merged into another one: it is in no figure")
        boolean counted,

        Outcome outcome,

        @Schema(description = "The sender's identifier of the stage") @Nullable
        String stage,

        @Nullable String pipeline,

        @Nullable String amount,

        @Nullable String currency,
        @Nullable String ownerId,

        @Schema(description = "Absent when no event has told; the deal is then no opportunity of any period") @Nullable
        Instant createdAt,

        @Nullable Instant wonAt,
        @Nullable Instant lostAt,

        @Schema(description = "The deal that it was merged into") @Nullable
        String mergedInto,

        @Schema(description = "In order of time, the newest 100")
        List<StageChange> stageChanges) {

    /** The deal left a stage for another. */
    @Schema(name = "StageChange")
    record StageChange(
            @Nullable String from,
            String to,
            Instant at,

            @Schema(description = "Whole days in the stage that it left") @Nullable
            Long daysInFrom) {}

    static DealResponse from(UUID connectionId, Fact deal) {
        FactState state = deal.state();
        FactSummary facts = Objects.requireNonNull(deal.reading(), "a stored deal has a reading")
                .summary();
        Outcome outcome = Outcome.valueOf(Objects.requireNonNull(facts.outcome()));
        @Nullable BigDecimal amount = facts.amount();
        return new DealResponse(
                connectionId,
                deal.id().id(),
                state.value(Property.NAME).orElse(null),
                facts.counted(),
                outcome,
                state.value(Property.STAGE).orElse(null),
                state.value(Property.PIPELINE).orElse(null),
                amount == null ? null : Money.in(facts.currency(), amount).toPlainString(),
                facts.currency(),
                facts.dimensions().owner().isEmpty() ? null : facts.dimensions().owner(),
                facts.startedAt(),
                outcome == Outcome.WON ? facts.endedAt() : null,
                outcome == Outcome.LOST ? facts.endedAt() : null,
                state.value(Property.MERGED_INTO).orElse(null),
                stageChanges(state.stages()));
    }

    private static List<StageChange> stageChanges(List<HistoryEntry> entries) {
        List<StageChange> changes = new ArrayList<>();
        @Nullable StageSpell left = null;
        for (StageSpell entered : StageSpell.of(entries)) {
            changes.add(new StageChange(
                    left == null ? null : left.stage(),
                    entered.stage(),
                    entered.enteredAt(),
                    left == null ? null : ChronoUnit.DAYS.between(left.enteredAt(), entered.enteredAt())));
            left = entered;
        }
        return changes;
    }
}
