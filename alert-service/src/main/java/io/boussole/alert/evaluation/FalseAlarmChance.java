package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.calendar.BusinessCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule calls a KPI worse that is exactly as planned, in the first episode of a period.
 *
 * @param value chance, from 0 to 1
 * @param isExact whether it was computed for the planned volume, with a look after every case of a share or at every close of a day of
 *     a count; else an upper limit
 */
public record FalseAlarmChance(double value, boolean isExact) {

    /** Empty where nothing limits it: of a fixed threshold whose volume is not planned. */
    public static Optional<FalseAlarmChance> of(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar) {
        Method method = rule.testing().method();
        PlannedEvidence planned = planned(rule, observation, calendar);
        if (method == Method.FIXED_THRESHOLD) {
            return planned == null
                    ? Optional.empty()
                    : Optional.of(new FalseAlarmChance(FixedLine.chance(rule, planned), true));
        }
        if (method == Method.E_PROCESS && planned != null) {
            double alpha = observation instanceof Observation.Share
                    ? Scale.SHARE_OF_THE_PLAN * rule.testing().alpha()
                    : rule.testing().alpha();
            double bound = Thresholds.exact(planned, alpha);
            return Optional.of(
                    new FalseAlarmChance(planned.crossing(bound, planned.plan()).chance(), true));
        }
        return Optional.of(new FalseAlarmChance(rule.testing().alpha(), false));
    }

    private static @Nullable PlannedEvidence planned(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar) {
        if (observation instanceof Observation.Share) {
            boolean byAge = rule.ripening().delayMedianDays() != null && rule.isHigherBetter();
            return byAge ? null : Outlook.share(rule);
        }
        return observation instanceof Observation.Count ? Outlook.count(rule, calendar) : null;
    }
}
