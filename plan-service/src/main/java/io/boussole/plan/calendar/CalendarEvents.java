package io.boussole.plan.calendar;

import biweekly.component.VEvent;
import biweekly.property.Organizer;
import io.boussole.plan.schedule.PlanOwner;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Begins the events of one calendar: what all of them have. */
final class CalendarEvents {
    private static final int LONGEST_TEXT = 2_000;

    private final CalendarSource source;
    private final Organizer organizer;
    private final Set<String> given = new HashSet<>();

    CalendarEvents(CalendarSource source) {
        this.source = source;
        this.organizer = organizer(source);
    }

    VEvent begin(String kind, String key, String summary, List<String> description) {
        VEvent event = new VEvent();
        Date changed = Date.from(Instant.ofEpochSecond(source.changedAt().getEpochSecond()));
        event.setUid(unique(kind, key));
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence((int) Math.min(Integer.MAX_VALUE, source.revision()));
        event.setSummary(clean(summary));
        event.setDescription(description.stream().map(CalendarEvents::clean).collect(Collectors.joining("\n")));
        event.setOrganizer(new Organizer(organizer));
        return event;
    }

    /** RFC 5546 wants an organiser of what is published. Without an address: a calendar's reader need not know anybody's. */
    private static Organizer organizer(CalendarSource source) {
        String name = PlanOwner.of(source.plan()).flatMap(source::ownerName).orElse("Boussole");
        Organizer organizer = new Organizer(clean(name).replace('"', '\''), null);
        organizer.setUri("invalid:nomail");
        return organizer;
    }

    /** A draft may give one id twice; a calendar may not. */
    private String unique(String kind, String key) {
        String uid = source.uid(kind, clean(key));
        for (int copy = 2; !given.add(uid); copy++) {
            uid = source.uid(kind, clean(key) + "-" + copy);
        }
        return uid;
    }

    /** Calendar files have no place for control characters, and no reader for a novel. */
    static String clean(String text) {
        String printable = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return printable.length() <= LONGEST_TEXT ? printable : printable.substring(0, LONGEST_TEXT) + "…";
    }
}
