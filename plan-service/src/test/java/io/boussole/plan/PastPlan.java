package io.boussole.plan;

import io.boussole.testing.ExamplePlan;

/** The example plan in a year that is over, whose first quarter has the same days of the week. */
public final class PastPlan {
    private PastPlan() {}

    public static String text() {
        return past(ExamplePlan.text());
    }

    /** With one passage of the example written otherwise. */
    public static String with(String passage, String replacement) {
        return past(ExamplePlan.with(passage, replacement));
    }

    private static String past(String text) {
        return text.replace("2027-", "2021-");
    }
}
