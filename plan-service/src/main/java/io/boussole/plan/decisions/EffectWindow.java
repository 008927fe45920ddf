package io.boussole.plan.decisions;

import io.boussole.plan.document.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a decision's effect shows: on leading KPIs from four to eight weeks after it, on revenue by the end of its quarter. Before
 * {@code leadingFrom} nothing measured says anything about it.
 */
public record EffectWindow(LocalDate leadingFrom, LocalDate leadingBy, LocalDate revenueBy) {
    private static final int FIRST_WEEK = 4;
    private static final int LAST_WEEK = 8;

    /** How much of the effect can be judged. */
    public enum Maturity {
        NOT_MATURE,
        LEADING_SHOWS,
        LEADING_MATURE,
        REVENUE_MATURE
    }

    /**
     * The window of a decision, from the day on which it can act: not before the plan's period begins. Revenue is judged at the end of
     * the quarter in which leading KPIs are mature.
     */
    static EffectWindow of(LocalDate takenOn, @Nullable Period period) {
        LocalDate start = period == null ? null : period.start();
        LocalDate from = start == null || start.isBefore(takenOn) ? takenOn : start;
        LocalDate mature = from.plusWeeks(LAST_WEEK);
        return new EffectWindow(
                from.plusWeeks(FIRST_WEEK), mature, Quarter.of(mature, period).end());
    }

    /** How much can be judged on a day. */
    public Maturity on(LocalDate day) {
        if (day.isBefore(leadingFrom)) {
            return Maturity.NOT_MATURE;
        }
        if (day.isBefore(leadingBy)) {
            return Maturity.LEADING_SHOWS;
        }
        return day.isAfter(revenueBy) ? Maturity.REVENUE_MATURE : Maturity.LEADING_MATURE;
    }
}
