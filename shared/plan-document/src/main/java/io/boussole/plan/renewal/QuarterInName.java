package io.boussole.plan.renewal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter in a plan's name, such as T1 2027 or Q4 2027, counted on; otherwise the plan and its successor would be namesakes. */
final class QuarterInName {
    private static final Pattern QUARTER = Pattern.compile("\\b([TQ])([1-4])([ -])(\\d{4})\\b");
    private static final int QUARTERS = 4;

    private QuarterInName() {}

    static String countedOn(String name) {
        Matcher quarters = QUARTER.matcher(name);
        return quarters.replaceAll(found -> {
            int next = Integer.parseInt(found.group(2)) % QUARTERS + 1;
            int year = Integer.parseInt(found.group(4)) + (next == 1 ? 1 : 0);
            return found.group(1) + next + found.group(3) + year;
        });
    }
}
