package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Period;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months of a period. */
final class Months {
    /** A plan longer than its year is reported for that, and not month by month besides. */
    private static final int MOST = 24;

    private Months() {}

    /** First to last, {@value #MOST} at most; none when the period does not say where it begins or ends. */
    static Stream<YearMonth> of(@Nullable Period period) {
        if (period == null || period.start() == null || period.end() == null) {
            return Stream.empty();
        }
        YearMonth last = YearMonth.from(period.end());
        return Stream.iterate(
                        YearMonth.from(period.start()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .limit(MOST);
    }
}
