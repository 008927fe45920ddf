package io.boussole.plan.calendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.Status;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import io.boussole.http.Text;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Ritual.RitualMode;
import io.boussole.plan.schedule.RitualOccurrences;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Rituals as events that come back. A series begins on a day on which it takes place, since programs differ on a first day that is
 * excluded; the days without work after it are exceptions.
 */
final class RitualEvents {
    private static final int USUAL_MINUTES = 30;
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final Text OWNER = new Text("Owner", "Responsable");
    private static final Text DECISIONS = new Text("Decides", "Décide");

    private final CalendarSource source;
    private final CalendarEvents events;

    RitualEvents(CalendarSource source, CalendarEvents events) {
        this.source = source;
        this.events = events;
    }

    List<VEvent> all() {
        List<VEvent> found = new ArrayList<>();
        for (Ritual ritual : source.plan().rituals()) {
            RitualOccurrences occurrences = RitualOccurrences.of(ritual, source.plan());
            occurrences.recurrence().ifPresent(rule -> found.add(event(ritual, occurrences, rule)));
        }
        return found;
    }

    private VEvent event(Ritual ritual, RitualOccurrences occurrences, Recurrence rule) {
        String key = Optional.ofNullable(ritual.id())
                .orElse(String.valueOf(source.plan().rituals().indexOf(ritual)));
        VEvent event = events.begin("ritual", key, summary(ritual), description(ritual));
        LocalDate first = occurrences.days().get(0);
        event.setDateStart(moment(occurrences.startOn(first)), true);
        event.setDuration(new Duration.Builder().minutes(minutes(ritual)).build());
        event.setRecurrenceRule(rule);
        except(event, occurrences, first);
        event.setTransparency(ritual.mode() == RitualMode.ASYNC);
        event.setStatus(Status.confirmed());
        event.addCategories("RITUAL");
        return event;
    }

    private static void except(VEvent event, RitualOccurrences occurrences, LocalDate first) {
        ExceptionDates exceptions = new ExceptionDates();
        LocalDate last = occurrences.days().get(occurrences.days().size() - 1);
        for (LocalDate day : occurrences.skipped()) {
            if (day.isAfter(first) && day.isBefore(last)) {
                exceptions.getValues().add(new ICalDate(moment(occurrences.startOn(day)), true));
            }
        }
        if (!exceptions.getValues().isEmpty()) {
            event.addExceptionDates(exceptions);
        }
    }

    private static Date moment(ZonedDateTime start) {
        return Date.from(start.toInstant());
    }

    private static int minutes(Ritual ritual) {
        Integer said = ritual.durationMin();
        return said == null || said < 1 ? USUAL_MINUTES : Math.min(LONGEST_MINUTES, said);
    }

    private String summary(Ritual ritual) {
        return source.in(RitualNames.of(ritual.type()));
    }

    private List<String> description(Ritual ritual) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(ritual.purpose()).ifPresent(lines::add);
        if (!ritual.expectedDecisions().isEmpty()) {
            lines.add(source.named(source.in(DECISIONS), String.join(", ", ritual.expectedDecisions())));
        }
        source.ownerName(ritual.ownerId()).ifPresent(name -> lines.add(source.named(source.in(OWNER), name)));
        return lines;
    }
}
