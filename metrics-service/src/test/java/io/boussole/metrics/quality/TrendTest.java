package io.boussole.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final BigDecimal FLOOR = new BigDecimal("0.9");

    @Test
    @DisplayName("Row 74: completeness that loses half a point a day is flagged before it is below 0.9")
    void flagsWhatIsAboutToFall() {
        Trend trend = Trend.of(days("0.99", "0.985", "0.98", "0.975", "0.97"));
        assertThat(trend.projected()).isEqualTo("0.8950");
        assertThat(trend.fallsBelow(FLOOR)).isTrue();
    }

    @Test
    void doesNotFlagWhatStaysOrRises() {
        assertThat(Trend.of(days("0.95", "0.95", "0.95")).fallsBelow(FLOOR)).isFalse();
        Trend rising = Trend.of(days("0.80", "0.85", "0.90"));
        assertThat(rising.projected()).isEqualTo("1.0000");
        assertThat(rising.fallsBelow(FLOOR)).isFalse();
    }

    @Test
    void goesByTheLineOfLeastSquares() {
        // Means 1.5 and 0.97, slope -0.01: at day 18 0.97 - 16.5 * 0.01.
        assertThat(Trend.of(days("1", "0.95", "0.97", "0.96")).projected()).isEqualTo("0.8050");
    }

    @Test
    void drawsNoLineThroughTwoDays() {
        Trend trend = Trend.of(days("0.99", "0.5"));
        assertThat(trend.projected()).isNull();
        assertThat(trend.fallsBelow(FLOOR)).isFalse();
    }

    private static List<Trend.Day> days(String... values) {
        List<Trend.Day> days = new ArrayList<>();
        for (String value : values) {
            days.add(new Trend.Day(LocalDate.parse("2027-01-04").plusDays(days.size()), new BigDecimal(value)));
        }
        return days;
    }
}
