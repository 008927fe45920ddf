package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.pacing.Pace;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.bound.Detectability;
import io.boussole.alert.statistics.bound.PlannedCount;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.alert.statistics.bound.PlannedShare;
import io.boussole.calendar.BusinessCalendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can find in its period, and how soon: a plan that counts on 80 meetings cannot show a broken close rate in three weeks, and
 * somebody who waits for it should know that. A case speaks against the plan only once it is known to have failed; until then time passes
 * in which nothing can be found.
 *
 * @param changeFoundSoon smallest change for the worse, relative to the target, that is found within {@link #SOON} working days with a
 *     chance of 0.8, where it stands from the first day on; null: none is
 * @param changeFoundByEnd the same by the period's end
 * @param chanceOfCollapseSoon chance that a collapse is found within {@link #SOON} working days. A collapse is to the
 *     lowest of the rule's alternatives, as a factor of the target: by default to 0.4 of it. Where lower is better it is the worst of the
 *     values tried
 * @param medianDayOfCollapse working day of the period by which a collapse is found as often as not; null: it is not
 * @param notDetectableWithin {@link #SOON} where a collapse is rather missed than found within so many working days; else null
 */
public record Outlook(
        @Nullable Double changeFoundSoon,
        @Nullable Double changeFoundByEnd,
        double chanceOfCollapseSoon,
        @Nullable Integer medianDayOfCollapse,
        @Nullable Integer notDetectableWithin) {

    /** Three weeks. */
    public static final int SOON = 15;

    private static final double EVEN_CHANCE = 0.5;

    /**
     * Of a share or a count with a planned volume; empty where nothing is planned that it could be computed from.
     *
     * @param knownAfterDays calendar days from a case's entry until its failure is known, as a rule; at least 0. Where less is better the
     *     bad cases are those that happen, so nobody waits
     */
    public static Optional<Outlook> of(
            EvaluationRule rule, boolean isShare, int knownAfterDays, BusinessCalendar calendar) {
        int days =
                calendar.workingDaysBetween(rule.period().start(), rule.period().end());
        PlannedEvidence planned = isShare ? share(rule) : count(rule, calendar);
        if (planned == null || days < 1) {
            return Optional.empty();
        }
        Testing testing = rule.testing();
        double alpha = isShare ? 0.9 * testing.alpha() : testing.alpha();
        int wait = rule.isHigherBetter() ? workingDays(knownAfterDays, days, rule.period()) : 0;
        return Optional.of(Thresholds.outlook(planned, alpha, days, wait, () -> {
            double bound = Thresholds.exact(planned, alpha);
            return of(new Detectability(planned, bound, days), collapse(rule, isShare), wait);
        }));
    }

    private static Outlook of(Detectability detectability, double collapse, int wait) {
        int days = detectability.days();
        double soon = detectability.chanceBy(SOON - wait, collapse);
        OptionalInt median = detectability.medianDay(collapse);
        return new Outlook(
                orNull(detectability.smallestChange(SOON - wait)),
                orNull(detectability.smallestChange(days - wait)),
                soon,
                median.isEmpty() || median.getAsInt() + wait > days ? null : median.getAsInt() + wait,
                soon < EVEN_CHANCE ? SOON : null);
    }

    private static int workingDays(int calendarDays, int days, Period period) {
        return (int) Math.ceil(calendarDays * (days / (double) period.calendarDays()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static double collapse(EvaluationRule rule, boolean isShare) {
        double worst = rule.testing().alternatives().stream().reduce(1.0, Math::min);
        if (rule.isHigherBetter()) {
            return worst - 1;
        }
        double target = rule.target() == null ? 0 : rule.target();
        return isShare ? 1 / (target + worst * (1 - target)) - 1 : 1 / worst - 1;
    }

    static @Nullable PlannedEvidence share(EvaluationRule rule) {
        Double target = rule.target();
        Double volume = rule.testing().plannedVolume();
        if (target == null || !(0 < target && target < 1) || volume == null || volume < 1) {
            return null;
        }
        return new ShareClaim(
                        target,
                        side(rule),
                        rule.testing().alternatives(),
                        rule.testing().dispersion(),
                        (int) Math.min(volume, PlannedShare.MAX_TRIALS))
                .planned();
    }

    static @Nullable PlannedEvidence count(EvaluationRule rule, BusinessCalendar calendar) {
        Double target = rule.target();
        if (target == null || !(0 < target && target <= PlannedCount.MAX_EXPECTED)) {
            return null;
        }
        Pace pace = Pace.of(
                rule.period(),
                rule.spread().seasonality(),
                calendar,
                rule.spread().capacity());
        List<Double> looks = pace.looksFrom(rule.period().start()).stream()
                .map(look -> target * look.share())
                .toList();
        return new CountClaim(
                        looks,
                        side(rule),
                        rule.testing().alternatives(),
                        rule.testing().dispersion())
                .planned();
    }

    private static Side side(EvaluationRule rule) {
        return rule.isHigherBetter() ? Side.BELOW : Side.ABOVE;
    }
}
