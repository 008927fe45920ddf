package io.boussole.plan.timeline;

import io.boussole.http.Cursor;
import io.boussole.plan.schedule.TimelineItem;
import io.boussole.plan.schedule.TimelineItem.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The place on the timeline after which a page begins; it stays when things before it are added or done. */
record TimelineCursor(LocalDate due, Kind kind, String key) {
    private static final TimelineCursor FIRST = new TimelineCursor(LocalDate.MIN, Kind.PERIOD_START, "");
    private static final Comparator<TimelineCursor> IN_ORDER = Comparator.comparing(TimelineCursor::due)
            .thenComparing(TimelineCursor::kind)
            .thenComparing(TimelineCursor::key);

    static TimelineCursor of(TimelineItem item) {
        return new TimelineCursor(item.due(), item.kind(), item.key());
    }

    static TimelineCursor parse(@Nullable String pageToken) {
        TimelineCursor after = Cursor.read(
                pageToken,
                3,
                keys -> new TimelineCursor(LocalDate.parse(keys.get(0)), Kind.valueOf(keys.get(1)), keys.get(2)));
        return after == null ? FIRST : after;
    }

    boolean isBefore(TimelineItem item) {
        return IN_ORDER.compare(this, of(item)) < 0;
    }

    @Override
    public String toString() {
        return due + "|" + kind + "|" + key;
    }
}
