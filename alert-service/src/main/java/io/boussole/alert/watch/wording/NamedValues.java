package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Numbers;
import io.boussole.http.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the named values of an alert, which may be older than this version and lack some. */
record NamedValues(Map<String, String> values) {
    private static final String RATE = "RATE";

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean says(String name, String value) {
        return value.equals(values.get(name));
    }

    /** The text as it is; the other name where it is missing, and a question mark where both are. */
    Text text(String name, String otherwise) {
        return PlanWords.asItIs(values.getOrDefault(name, values.getOrDefault(otherwise, "?")));
    }

    Text word(String name) {
        return text(name, name);
    }

    Text number(String name) {
        @Nullable BigDecimal number = decimal(name);
        return number == null ? word(name) : Numbers.number(number);
    }

    Text percent(String name) {
        @Nullable BigDecimal share = decimal(name);
        return share == null ? word(name) : Numbers.percent(share);
    }

    Text chance(String name) {
        @Nullable BigDecimal share = decimal(name);
        return share == null ? word(name) : Numbers.atLeastATenthOfAPercent(share.doubleValue());
    }

    /** A value in the KPI's unit. */
    Text value(String name) {
        return says("kind", RATE) ? percent(name) : number(name);
    }

    Text day(String name) {
        String day = values.get(name);
        return day == null ? word(name) : Numbers.day(LocalDate.parse(day));
    }

    /** The day where the plan lives; alerts of before know the instant alone, of which that of UTC is near enough. */
    Text day(String name, String instantName) {
        return has(name) ? day(name) : dayOfInstant(instantName);
    }

    private Text dayOfInstant(String name) {
        String instant = values.get(name);
        return instant == null
                ? word(name)
                : Numbers.day(LocalDate.ofInstant(Instant.parse(instant), java.time.ZoneOffset.UTC));
    }

    long count(String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }

    private @Nullable BigDecimal decimal(String name) {
        String value = values.get(name);
        return value == null ? null : new BigDecimal(value);
    }
}
