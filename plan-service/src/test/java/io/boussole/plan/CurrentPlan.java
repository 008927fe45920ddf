package io.boussole.plan;

import io.boussole.testing.ExamplePlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The example plan, moved into the quarter in which the test runs. */
public final class CurrentPlan {
    private static final LocalDate EXAMPLE_START = LocalDate.parse("2027-01-01");

    private CurrentPlan() {}

    public static LocalDate start() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
    }

    public static LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    /** A day of the example, in the current quarter. */
    public static LocalDate day(String example) {
        return new MovedExample(shift()).day(LocalDate.parse(example));
    }

    public static String text() {
        return new MovedExample(shift()).text(ExamplePlan.text());
    }

    /** With one passage of the example written otherwise. */
    public static String with(String passage, String replacement) {
        return new MovedExample(shift()).text(ExamplePlan.with(passage, replacement));
    }

    private static long shift() {
        return ChronoUnit.MONTHS.between(EXAMPLE_START, start());
    }
}
