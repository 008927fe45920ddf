package io.boussole.alert.watch.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values in the order in which they are put; what is not known is left out. */
final class Circumstances {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final Map<String, String> values = new LinkedHashMap<>();

    Circumstances put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    Circumstances put(String name, @Nullable BigDecimal value) {
        return put(name, value == null ? null : plain(value));
    }

    Circumstances put(String name, long value) {
        return put(name, Long.toString(value));
    }

    /** Six digits are more than a probability of this kind is good for. */
    Circumstances put(String name, @Nullable Double value) {
        return put(name, value == null ? null : BigDecimal.valueOf(value).round(SIX_DIGITS));
    }

    Circumstances put(String name, @Nullable LocalDate day) {
        return put(name, day == null ? null : day.toString());
    }

    Circumstances put(String name, @Nullable Instant instant) {
        return put(name, instant == null ? null : instant.toString());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    Map<String, String> asMap() {
        return values;
    }
}
