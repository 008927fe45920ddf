package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.Pointer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For how many months something paid by the month is paid within a period: a month begun is a month paid. */
final class PaidMonths {
    static final Missing PERIOD = Missing.of(
            Pointer.to("period"),
            "The first and the last day, which say how many months are paid",
            "Le premier et le dernier jour, qui disent combien de mois sont payés");

    private PaidMonths() {}

    /**
     * Empty when the period is unfinished.
     *
     * @param endedOn the first day that is no longer paid; null: paid to the end of the period
     */
    static Optional<Long> of(@Nullable Period period, @Nullable LocalDate endedOn) {
        LocalDate start = period == null ? null : period.start();
        LocalDate last = period == null ? null : period.end();
        if (start == null || last == null || last.isBefore(start)) {
            return Optional.empty();
        }
        LocalDate end = last.plusDays(1);
        LocalDate unpaid = endedOn != null && endedOn.isBefore(end) ? endedOn : end;
        if (!unpaid.isAfter(start)) {
            return Optional.of(0L);
        }
        long whole = ChronoUnit.MONTHS.between(start, unpaid);
        return Optional.of(start.plusMonths(whole).isBefore(unpaid) ? whole + 1 : whole);
    }
}
