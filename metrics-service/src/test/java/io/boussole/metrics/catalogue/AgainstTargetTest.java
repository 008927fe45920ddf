package io.boussole.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgainstTargetTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    @Test
    void isNeverBelowZeroWhereMoreIsLostThanOpen() {
        Frame frame = new Frame(DAY, DAY, DAY, "EUR", BigDecimal.TEN, BigDecimal.ONE);

        Answer coverage = new AgainstTarget(AgainstTarget.What.COVERAGE).answer(Figures.of(frame, List.of()));

        assertThat(coverage.numerator()).isZero();
    }
}
