package io.boussole.plan.lookup.rest;

import io.boussole.plan.summary.Contribution;
import io.boussole.plan.summary.Contribution.Link;
import io.boussole.plan.summary.Contribution.Reached;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contribution", description = "The way from an action to what the plan is for")
record ContributionResponse(
        @Nullable String actionId,
        @Nullable String actionTitle,
        @Nullable String ownerId,
        @Nullable LocalDate dueOn,
        @Nullable String battleId,
        @Nullable String battleName,

        @Schema(description = "The KPI that the battle moves") @Nullable
        String kpiId,

        @Schema(required = true, description = "Empty when the KPI leads to no objective")
        List<ReachedObjective> objectives) {

    static ContributionResponse from(Contribution contribution) {
        return new ContributionResponse(
                contribution.action().id(),
                contribution.action().title(),
                contribution.action().ownerId(),
                contribution.action().dueOn(),
                contribution.battle().id(),
                contribution.battle().name(),
                contribution.battle().kpiId(),
                contribution.reaches().stream().map(ReachedObjective::from).toList());
    }

    @Schema(name = "ReachedObjective")
    record ReachedObjective(
            @Nullable String objectiveId,
            @Nullable String statement,
            @Nullable String kpiId,

            @Schema(
                    required = true,
                    description = "RESULT: the battle moves the objective's own KPI; LEADING: one that announces it;"
                            + " EXPECTED_IMPACT: its expected impact is part of the objective's signed revenue")
            Link link,

            @Schema(description = "The objective's why, else the plan's") @Nullable
            String why) {
        private static ReachedObjective from(Reached reached) {
            return new ReachedObjective(
                    reached.objective().id(),
                    reached.objective().statement(),
                    reached.objective().kpiId(),
                    reached.link(),
                    reached.why());
        }
    }
}
