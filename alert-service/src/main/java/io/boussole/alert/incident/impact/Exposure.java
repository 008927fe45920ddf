package io.boussole.alert.incident.impact;

import io.boussole.calendar.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * How much the plan expects of a run of days: its working days, each with its month's seasonal share. Months without a share make every
 * working day weigh the same.
 */
public record Exposure(BusinessCalendar calendar, Map<String, BigDecimal> seasonality) {
    public Exposure {
        seasonality = Map.copyOf(seasonality);
    }

    /** In one unit for both, so that only their ratio has a meaning. */
    public double[] of(Window before, Window after) {
        boolean seasonal = isSeasonal(before) && isSeasonal(after);
        return new double[] {sum(before, seasonal), sum(after, seasonal)};
    }

    private boolean isSeasonal(Window window) {
        for (YearMonth month = YearMonth.from(window.from());
                !month.isAfter(YearMonth.from(window.to()));
                month = month.plusMonths(1)) {
            if (seasonality.getOrDefault(month.toString(), BigDecimal.ZERO).signum() <= 0) {
                return false;
            }
        }
        return true;
    }

    private double sum(Window window, boolean seasonal) {
        double sum = 0;
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                sum += seasonal ? weight(YearMonth.from(day)) : 1;
            }
        }
        return sum;
    }

    private double weight(YearMonth month) {
        int days = calendar.workingDaysBetween(month.atDay(1), month.atEndOfMonth());
        return seasonality.getOrDefault(month.toString(), BigDecimal.ZERO).doubleValue() / days;
    }
}
