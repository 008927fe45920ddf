package io.boussole.plan.timeline;

import io.boussole.plan.schedule.TimelineItem;
import io.boussole.plan.schedule.TimelineItem.Kind;
import io.boussole.plan.schedule.TimelineItem.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the dated things are wanted; null wants all.
 *
 * @param from the first day on which one may end
 * @param to the last day on which one may begin
 */
public record TimelineFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable State state,
        @Nullable Kind kind,
        @Nullable String ownerId) {

    boolean takes(TimelineItem item) {
        return (from == null || !item.due().isBefore(from))
                && (to == null || !item.start().isAfter(to))
                && (state == null || item.state() == state)
                && (kind == null || item.kind() == kind)
                && (ownerId == null || ownerId.equals(item.ownerId()));
    }
}
