package io.boussole.plan;

import io.boussole.testing.ExamplePlan;

/** The example plan in a period that is far off, for tests that change its strategy: within the period that would need a decision. */
public final class FarPlan {
    private static final MovedExample FAR = new MovedExample(12 * 20);

    private FarPlan() {}

    public static String text() {
        return FAR.text(ExamplePlan.text());
    }

    /** With one passage of the example written otherwise. */
    public static String with(String passage, String replacement) {
        return FAR.text(ExamplePlan.with(passage, replacement));
    }
}
