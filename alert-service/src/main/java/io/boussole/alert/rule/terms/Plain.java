package io.boussole.alert.rule.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One form for each number, so that 0.25 equals 0.250 and 80 is not written 8E+1. */
final class Plain {
    private Plain() {}

    static BigDecimal number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
        return value == null ? null : number(value);
    }
}
