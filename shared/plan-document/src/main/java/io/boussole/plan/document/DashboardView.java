package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/** One of the three views that people look at. */
public record DashboardView(
        @Nullable String id,
        @Nullable String title,
        @Nullable Question question) {

    /** The guide's three questions. */
    public enum Question {
        ATTAINMENT,
        DEVIATIONS,
        CORRECTIVE_ACTIONS
    }
}
