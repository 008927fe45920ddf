package io.boussole.plan.calendar;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.boussole.http.Text;
import io.boussole.plan.schedule.Timeline;
import io.boussole.plan.schedule.TimelineItem;
import io.boussole.plan.schedule.TimelineItem.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What has a date, as events that last whole days and keep nobody busy. */
final class TimelineEvents {
    private static final Text LATE = new Text("LATE", "EN RETARD");
    private static final Text OWNER = new Text("Owner", "Responsable");
    private static final Text CRITICAL = new Text("Critical", "Critique");

    private final CalendarSource source;
    private final CalendarEvents events;

    TimelineEvents(CalendarSource source, CalendarEvents events) {
        this.source = source;
        this.events = events;
    }

    List<VEvent> all() {
        return Timeline.of(source.plan(), source.today()).stream()
                .map(this::event)
                .toList();
    }

    private VEvent event(TimelineItem item) {
        VEvent event = events.begin(item.kind().name(), item.key(), summary(item), description(item));
        event.setDateStart(date(item.start()), false);
        event.setDateEnd(date(item.due().plusDays(1)), false);
        event.setTransparency(true);
        event.setStatus(item.state() == State.LATE ? Status.tentative() : Status.confirmed());
        event.addCategories(item.kind().name(), item.state().name());
        return event;
    }

    private String summary(TimelineItem item) {
        String label = source.in(item.kind().label());
        String title = source.in(item.title());
        String named = title.equals(label) ? label : source.named(label, title);
        return switch (item.state()) {
            case LATE -> "[" + source.in(LATE) + "] " + named;
            case DONE -> "✓ " + named;
            case PLANNED -> named;
        };
    }

    private List<String> description(TimelineItem item) {
        List<String> lines = new ArrayList<>();
        lines.add(source.in(item.state().label()));
        source.ownerName(item.ownerId()).ifPresent(name -> lines.add(source.named(source.in(OWNER), name)));
        if (item.critical()) {
            lines.add(source.in(CRITICAL));
        }
        return lines;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
