package io.boussole.metrics.fact.rest;

import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.fact.Deal;
import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.fact.StageEntry;
import java.math.BigDecimal;
import java.time.Instant;
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
    record StageChange(@Nullable String from, String to, Instant at) {}

    static DealResponse from(UUID connectionId, Deal deal) {
        DealState state = deal.state();
        DealFacts facts = Objects.requireNonNull(deal.facts(), "a stored deal has facts");
        @Nullable BigDecimal amount = facts.amount();
        return new DealResponse(
                connectionId,
                deal.id(),
                state.value(DealProperty.NAME).orElse(null),
                facts.counted(),
                facts.outcome(),
                state.value(DealProperty.STAGE).orElse(null),
                state.value(DealProperty.PIPELINE).orElse(null),
                amount == null ? null : Money.in(facts.currency(), amount).toPlainString(),
                facts.currency(),
                facts.owner(),
                facts.createdAt(),
                facts.wonAt(),
                facts.lostAt(),
                state.value(DealProperty.MERGED_INTO).orElse(null),
                stageChanges(state.stages()));
    }

    private static List<StageChange> stageChanges(List<StageEntry> entries) {
        List<StageChange> changes = new ArrayList<>();
        @Nullable String from = null;
        for (StageEntry entry : entries) {
            if (!entry.stage().equals(from)) {
                changes.add(new StageChange(from, entry.stage(), entry.at()));
            }
            from = entry.stage();
        }
        return changes;
    }
}
