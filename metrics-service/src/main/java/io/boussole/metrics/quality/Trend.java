package io.boussole.metrics.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete the facts were at the end of each of the last days, and where that leads.
 *
 * @param days the oldest first; without the days before the first fact
 * @param projected what completeness is in {@value #DAYS} days when it goes on along the straight line of least squares through the
 *     days, from 0 to 1; null with fewer than three days
 */
public record Trend(List<Day> days, @Nullable BigDecimal projected) {
    /** The days that are looked at, and those that are looked ahead. */
    static final int DAYS = 15;

    private static final int FEWEST_DAYS = 3;
    private static final int SCALE = 4;

    /** Completeness at the end of a day, from 0 to 1. */
    public record Day(LocalDate day, BigDecimal completeness) {}

    static Trend of(List<Day> days) {
        return new Trend(List.copyOf(days), days.size() < FEWEST_DAYS ? null : projected(days));
    }

    /** Whether completeness is at the floor or above it now and on its way below, or below it already. */
    public boolean fallsBelow(BigDecimal floor) {
        return projected != null && projected.compareTo(floor) < 0;
    }

    private static BigDecimal projected(List<Day> days) {
        BigDecimal count = BigDecimal.valueOf(days.size());
        List<BigDecimal> xs = new ArrayList<>();
        LocalDate first = days.get(0).day();
        days.forEach(day -> xs.add(BigDecimal.valueOf(day.day().toEpochDay() - first.toEpochDay())));
        BigDecimal sumX = xs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sumY = days.stream().map(Day::completeness).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sumXy = BigDecimal.ZERO;
        BigDecimal sumXx = BigDecimal.ZERO;
        for (int day = 0; day < days.size(); day++) {
            sumXy = sumXy.add(xs.get(day).multiply(days.get(day).completeness()));
            sumXx = sumXx.add(xs.get(day).multiply(xs.get(day)));
        }
        BigDecimal spread = count.multiply(sumXx).subtract(sumX.multiply(sumX));
        BigDecimal slope = count.multiply(sumXy).subtract(sumX.multiply(sumY)).divide(spread, 12, RoundingMode.HALF_UP);
        BigDecimal start = sumY.subtract(slope.multiply(sumX)).divide(count, 12, RoundingMode.HALF_UP);
        BigDecimal ahead = xs.get(xs.size() - 1).add(BigDecimal.valueOf(DAYS));
        return start.add(slope.multiply(ahead))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .setScale(SCALE, RoundingMode.HALF_UP);
    }
}
