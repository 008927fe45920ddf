package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Outlook;
import io.boussole.alert.evaluation.Recommendation;
import io.boussole.contracts.action.AlertKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a verdict beside its own evidence.
 *
 * @param episode from 1
 * @param knownUntil last day that the sources have reported past; null: none has
 * @param explainedBy the alert earlier in the funnel that accounts for the shortfall; null: none does
 * @param outlook what could be found by when; null where nothing is planned that it could be computed from
 * @param watchInstead KPI of the plan, earlier in the funnel, that shows a collapse soon where this one does not; null: none needed or
 *     none there
 */
public record Surroundings(
        int episode,
        @Nullable LocalDate knownUntil,
        Recommendation recommendation,
        Quality quality,
        @Nullable Explained explainedBy,
        @Nullable Outlook outlook,
        @Nullable String watchInstead) {

    /** Of a KPI that nothing is known of. */
    public static final Surroundings NOTHING_KNOWN =
            new Surroundings(1, null, Recommendation.HOLD, Quality.UNKNOWN, null, null, null);

    /**
     * What accounts for a shortfall.
     *
     * @param kpiId the KPI that the alert is about, or the data source
     * @param kind of the alert; null: not kept, as of what was said before it was
     */
    public record Explained(
            UUID alertId, String kpiId, @Nullable AlertKind kind) {}
}
