package io.boussole.alert.defaults;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanPublished;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long things take, and how often they must be seen, where the plan does not say. */
public final class PlanDefaults {
    /** Of a stop rule that is only a KPI's threshold. */
    public static final int COMPLETE_CYCLES = 2;

    /** A quarter. Too short cries wolf: sales that are still open count as lost, and an alert ends before its cases have. */
    private static final int SALES_CYCLE_DAYS = 90;

    private static final int RESPONSE_WINDOW_DAYS = 5;
    private static final int CYCLE_DAYS = 30;

    private PlanDefaults() {}

    /** Calendar days after which a case that nobody has decided counts as not succeeded; without an end, one would hide all after it. */
    public static int salesCycleDays(PlanPublished plan) {
        return Objects.requireNonNullElse(plan.salesCycleDays(), SALES_CYCLE_DAYS);
    }

    /** Calendar days after the last touch in which an answer counts. */
    public static int responseWindowDays(@Nullable PlanChannel channel) {
        return channel == null
                ? RESPONSE_WINDOW_DAYS
                : Objects.requireNonNullElse(channel.responseWindowDays(), RESPONSE_WINDOW_DAYS);
    }

    /** Calendar days in which the prospects of one cycle enter: the sequence and the window for an answer; null: there is no sequence. */
    public static @Nullable Integer sequenceCycleDays(@Nullable PlanChannel channel) {
        return channel == null || channel.sequenceDays() == null
                ? null
                : Integer.valueOf(channel.sequenceDays() + responseWindowDays(channel));
    }

    /** The same for a KPI's own threshold, which has to be read over some cycle. */
    public static int cycleDays(@Nullable PlanChannel channel) {
        return Objects.requireNonNullElse(sequenceCycleDays(channel), CYCLE_DAYS);
    }
}
