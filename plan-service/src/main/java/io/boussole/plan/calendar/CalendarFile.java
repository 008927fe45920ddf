package io.boussole.plan.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import io.boussole.http.Text;
import io.boussole.plan.document.Period;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A plan as one iCalendar file: its rituals, coming back at the same hour in summer and winter, and everything that has a date, with
 * what is late.
 */
final class CalendarFile {
    private static final String PRODUCT = "-//Boussole//Sales action plan//";
    /** How often a program should look; calendars that ask more often get 304. */
    private static final String REFRESH = "PT1H";

    private CalendarFile() {}

    static String of(CalendarSource source) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT + source.language().getLanguage().toUpperCase(Locale.ROOT));
        calendar.setMethod("PUBLISH");
        head(calendar, source);
        CalendarEvents events = new CalendarEvents(source);
        new RitualEvents(source, events).all().forEach(calendar::addEvent);
        new TimelineEvents(source, events).all().forEach(calendar::addEvent);
        zone(calendar, source);
        return OctetFolding.fold(written(calendar));
    }

    private static void head(ICalendar calendar, CalendarSource source) {
        String name = source.plan().name() == null
                ? source.in(new Text("Sales action plan", "Plan d'action commercial"))
                : CalendarEvents.clean(source.plan().name());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(name));
        calendar.addExperimentalProperty(
                "X-WR-TIMEZONE",
                source.zone() instanceof ZoneOffset ? "UTC" : source.zone().getId());
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    private static void zone(ICalendar calendar, CalendarSource source) {
        ZoneId zone = source.zone();
        if (!(zone instanceof ZoneOffset)) {
            Period period = source.plan().period();
            LocalDate start = period == null || period.start() == null ? source.today() : period.start();
            LocalDate end = period == null || period.end() == null ? start : period.end();
            calendar.getTimezoneInfo().setDefaultTimezone(ZoneComponent.of(zone, start, end));
        }
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
