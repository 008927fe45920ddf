package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A KPI as the quotient of two sums; of a count the second is 0. */
record Figure(BigDecimal numerator, BigDecimal denominator) {
    static final Figure NOTHING = of(0, 0);

    static Figure of(long numerator, long denominator) {
        return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** What the days of a KPI's series add up to. */
    static Figure sumOf(JsonNode days) {
        Figure sum = NOTHING;
        for (JsonNode day : days) {
            sum = sum.plus(new Figure(
                    new BigDecimal(day.path("numerator").asText()),
                    new BigDecimal(day.path("denominator").asText())));
        }
        return sum;
    }

    Figure plus(Figure other) {
        return new Figure(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    boolean isSameAs(Figure other) {
        return numerator.compareTo(other.numerator) == 0 && denominator.compareTo(other.denominator) == 0;
    }
}
