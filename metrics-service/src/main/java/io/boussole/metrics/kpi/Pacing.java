package io.boussole.metrics.kpi;

import io.boussole.calendar.BusinessCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Which part of a period's result is due by a day: by working days, and by the seasonality of its months where the plan has one. */
final class Pacing {
    private final BusinessCalendar calendar;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<String, BigDecimal> seasonality;

    Pacing(BusinessCalendar calendar, LocalDate start, LocalDate end, Map<String, BigDecimal> seasonality) {
        this.calendar = calendar;
        this.start = start;
        this.end = end;
        this.seasonality = seasonality;
    }

    /** @param today not over yet, so not counted */
    BigDecimal dueBy(LocalDate today) {
        if (today.isAfter(end)) {
            return BigDecimal.ONE;
        }
        return seasonality.isEmpty()
                ? share(start, end, today)
                : seasonality.entrySet().stream()
                        .map(month ->
                                dueOf(YearMonth.parse(month.getKey()), today).multiply(month.getValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal dueOf(YearMonth month, LocalDate today) {
        LocalDate first = month.atDay(1).isBefore(start) ? start : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
        return share(first, last, today);
    }

    private BigDecimal share(LocalDate first, LocalDate last, LocalDate today) {
        if (!today.isAfter(first)) {
            return BigDecimal.ZERO;
        }
        if (today.isAfter(last)) {
            return BigDecimal.ONE;
        }
        int all = workingDays(first, last);
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(workingDays(first, today.minusDays(1)))
                        .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private int workingDays(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }
}
