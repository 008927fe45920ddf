package io.boussole.plan.schedule;

import io.boussole.http.Text;
import io.boussole.plan.schedule.TimelineItem.Kind;
import io.boussole.plan.schedule.TimelineItem.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what has a date, and says where it is today. What has none is not on the timeline. */
final class TimelineCollector {
    private static final Comparator<TimelineItem> IN_ORDER = Comparator.comparing(TimelineItem::due)
            .thenComparing(TimelineItem::kind)
            .thenComparing(TimelineItem::key);

    private final LocalDate today;
    private final List<TimelineItem> items = new ArrayList<>();

    TimelineCollector(LocalDate today) {
        this.today = today;
    }

    /** One thing of a kind, before it is known when it is. */
    record Named(
            Kind kind, String key, Text title, @Nullable String ownerId, boolean critical) {
        static Named of(Kind kind, @Nullable String id, int index, @Nullable String title, @Nullable String ownerId) {
            String key = id == null || id.isBlank() ? String.valueOf(index) : id;
            Text named = title == null || title.isBlank() ? kind.label() : new Text(title, title);
            return new Named(kind, key, named, ownerId, false);
        }

        Named asCritical(@Nullable Boolean says) {
            return new Named(kind, key, title, ownerId, Boolean.TRUE.equals(says));
        }

        Named in(@Nullable String outerKey) {
            return outerKey == null ? this : new Named(kind, outerKey + "/" + key, title, ownerId, critical);
        }
    }

    boolean isOver(LocalDate day) {
        return day.isBefore(today);
    }

    /** What takes place by itself: over when its last day is. */
    void takesPlace(Named named, @Nullable LocalDate start, @Nullable LocalDate end) {
        LocalDate last = end == null ? start : end;
        if (last != null) {
            add(named, start, last, isOver(last) ? State.DONE : State.PLANNED);
        }
    }

    /** What somebody has to do: late from the day after its last one. */
    void mustBeDone(Named named, @Nullable LocalDate start, @Nullable LocalDate due, boolean done) {
        if (due != null) {
            add(named, start, due, done ? State.DONE : isOver(due) ? State.LATE : State.PLANNED);
        }
    }

    void add(Named named, @Nullable LocalDate start, LocalDate due, State state) {
        LocalDate first = start == null || start.isAfter(due) ? due : start;
        items.add(new TimelineItem(
                named.kind(), named.key(), named.title(), first, due, named.ownerId(), state, named.critical()));
    }

    List<TimelineItem> inOrder() {
        return items.stream().sorted(IN_ORDER).toList();
    }
}
