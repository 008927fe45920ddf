package io.boussole.plan.schedule;

import io.boussole.plan.document.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a plan, both ends included. Counted from the first day of its period, so that a quarter that starts on the 15th has three
 * of them and not four.
 */
public record PlanMonth(LocalDate start, LocalDate end) {
    /** A plan covers a year at most. */
    private static final int MOST = 36;

    /** The months of a period, the last one cut at its end; none where the period is not known. */
    public static List<PlanMonth> in(@Nullable Period period) {
        List<PlanMonth> months = new ArrayList<>();
        if (period == null || period.start() == null || period.end() == null) {
            return months;
        }
        LocalDate end = period.end();
        for (int index = 0; index < MOST && !period.start().plusMonths(index).isAfter(end); index++) {
            LocalDate last = period.start().plusMonths(index + 1).minusDays(1);
            months.add(new PlanMonth(period.start().plusMonths(index), last.isAfter(end) ? end : last));
        }
        return months;
    }

    public boolean covers(@Nullable LocalDate day) {
        return day != null && !day.isBefore(start) && !day.isAfter(end);
    }
}
