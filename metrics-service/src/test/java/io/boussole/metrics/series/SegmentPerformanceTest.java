package io.boussole.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SegmentPerformanceTest {
    @Test
    @DisplayName("Row 42: segments are ranked on fast, well and often; fewer than ten decided deals say nothing")
    void ranksFastWellAndOften() {
        List<SegmentPerformance> ranked = SegmentPerformance.ranked(List.of(
                segment("slow", "90", "5000", "0.2", 40),
                segment("small", "1", "99000", "1", 9),
                segment("best", "30", "9000", "0.4", 20),
                segment("middle", "60", "6000", "0.3", 10)));

        assertThat(ranked).extracting(SegmentPerformance::segment).containsExactly("best", "middle", "slow", "small");
        assertThat(ranked).extracting(SegmentPerformance::rank).containsExactly(1, 2, 3, null);
        assertThat(ranked.get(3).insufficientSample()).isTrue();
    }

    private static SegmentPerformance segment(String name, String days, String value, String rate, long sampleSize) {
        return new SegmentPerformance(
                name, new BigDecimal(days), new BigDecimal(value), new BigDecimal(rate), sampleSize, null);
    }
}
