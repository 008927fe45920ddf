package io.boussole.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by another library than the one that wrote it. */
class CalendarFileTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T08:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    @DisplayName("Row 75: occurrences of rituals skip public holidays and closures in a calendar program")
    void ritualsSkipDaysWithoutWork() {
        List<ZonedDateTime> reviews = starts(read(ExamplePlan.text()), "Revue de pipeline hebdomadaire");

        assertThat(reviews).hasSize(11).allMatch(start -> start.toLocalTime().equals(LocalTime.of(10, 0)));
        assertThat(reviews.stream().map(ZonedDateTime::toLocalDate))
                .doesNotContain(LocalDate.of(2027, 3, 29), LocalDate.of(2027, 2, 15))
                .endsWith(LocalDate.of(2027, 3, 22));
        assertThat(starts(read(ExamplePlan.text()), "Point d'activité quotidien"))
                .hasSize(60);
    }

    @Test
    void ritualKeepsItsHourWhenTheClocksChange() {
        String acrossTheChange =
                ExamplePlan.text().replace("start: 2027-01-01, end: 2027-03-31", "start: 2027-03-01, end: 2027-05-31");

        List<ZonedDateTime> reviews = starts(read(acrossTheChange), "Revue de pipeline hebdomadaire");

        // Fourteen Mondays from 1 March to 31 May, without Easter Monday and Whit Monday (17 May).
        assertThat(reviews).hasSize(12).allMatch(start -> start.toLocalTime().equals(LocalTime.of(10, 0)));
        assertThat(reviews.stream().map(ZonedDateTime::toInstant))
                .contains(Instant.parse("2027-03-22T09:00:00Z"), Instant.parse("2027-04-05T08:00:00Z"));
    }

    @Test
    @DisplayName("Row 65: a milestone past due and not done is LATE in the calendar the same day")
    void lateMilestoneShows() {
        String yaml = ExamplePlan.text()
                + "\nmilestones: [{ id: pages, title: Pages en ligne, ownerId: tom, dueOn: 2027-02-01 }]\n";

        String before = file(plan(yaml), Instant.parse("2027-02-01T22:59:59Z"), Locale.FRENCH);
        String after = file(plan(yaml), Instant.parse("2027-02-01T23:00:00Z"), Locale.FRENCH);

        assertThat(before).contains("SUMMARY:Jalon : Pages en ligne\r\n", "CATEGORIES:MILESTONE,PLANNED\r\n");
        assertThat(after)
                .contains(
                        "SUMMARY:[EN RETARD] Jalon : Pages en ligne\r\n",
                        "CATEGORIES:MILESTONE,LATE\r\n",
                        "STATUS:TENTATIVE\r\n",
                        "DTSTART;VALUE=DATE:20270201\r\n",
                        "DTEND;VALUE=DATE:20270202\r\n");
    }

    @Test
    @DisplayName("Row 14: the plan's rituals stand in its calendar, with purpose and owner")
    void ritualsStandInTheCalendar() {
        VEvent review = event(read(ExamplePlan.text()), "Revue de pipeline hebdomadaire");

        assertThat(review.getDescription().getValue())
                .contains("Où en est-on", "Responsable : Claire Morel", "Accélérer, ralentir ou couper");
    }

    @Test
    @DisplayName("Row 126: workshops stand in the calendar")
    void workshopsStandInTheCalendar() {
        assertThat(file(plan(ExamplePlan.text()), NEW_YEAR, Locale.FRENCH))
                .contains("SUMMARY:Atelier : Scripts et objections", "SUMMARY:Atelier : Négocier sans remise");
    }

    @Test
    void otherProgramsAcceptIt() {
        Calendar calendar = read(ExamplePlan.text());

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(calendar.<VEvent>getComponents("VEVENT").stream()
                        .map(event -> event.getUid().orElseThrow().getValue()))
                .hasSizeGreaterThan(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndUnfoldToWhatWasSaid() {
        String statement = "Signer 120 000 € de contrats, « très » ; vite\\\\bien";
        String yaml = ExamplePlan.with(
                "Signer 120 000 € de contrats annuels d'ici le 31 mars 2027",
                "\"" + statement + " " + "é".repeat(120) + "\"");

        String file = file(plan(yaml), NEW_YEAR, Locale.FRENCH);

        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(event(parsed(file), "Objectif : " + statement.replace("\\\\", "\\") + " " + "é".repeat(120)))
                .isNotNull();
    }

    @Test
    void sameThingKeepsItsIdentityAndItsChangeIsKnown() {
        String moved = ExamplePlan.with("dueOn: 2027-01-15", "dueOn: 2027-01-18");

        assertThat(file(plan(ExamplePlan.text()), NEW_YEAR, Locale.FRENCH))
                .isEqualTo(file(plan(ExamplePlan.text()), NEW_YEAR.plusSeconds(60), Locale.FRENCH));
        assertThat(event(read(moved), "Action : Réécrire le formulaire").getUid())
                .isEqualTo(event(read(ExamplePlan.text()), "Action : Réécrire le formulaire")
                        .getUid());
        assertThat(file(plan(moved), NEW_YEAR, Locale.FRENCH))
                .contains("SEQUENCE:7\r\n", "DTSTAMP:20261224T100000Z\r\n");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(file(plan(ExamplePlan.text()), NEW_YEAR, Locale.ENGLISH))
                .contains(
                        "PRODID:-//Boussole//Sales action plan//EN\r\n",
                        "SUMMARY:Weekly pipeline review\r\n",
                        "SUMMARY:Workshop: Écoute d'appels\r\n",
                        "METHOD:PUBLISH\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-WR-CALNAME:Plan d'action commercial T1 2027\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ name: 'a\\\\,b;c', rituals: [{}], milestones: [{}], sprints: [{ id: a, start: 2027-01-05 }] }",
                "{ period: { start: 2027-01-01 }, calendar: { timeZone: Nowhere }, milestones: [{ dueOn: 2027-01-05 }] }",
                "{ period: { start: 2027-01-01, end: 2027-03-31 }, calendar: { timeZone: Asia/Tokyo },"
                        + " rituals: [{ id: a, rule: FREQ=DAILY, at: '09:00' }, { id: a, rule: FREQ=WEEKLY }] }",
                "{ period: { start: 2027-01-01, end: 2027-03-31 }, calendar: { timeZone: Africa/Casablanca },"
                        + " rituals: [{ rule: FREQ=DAILY, at: '09:00', durationMin: -5 }] }",
                "{ period: { start: 2027-01-01, end: 2027-03-31 }, calendar: { timeZone: UTC },"
                        + " rituals: [{ rule: FREQ=SECONDLY, at: '09:00' }] }"
            })
    void draftIsACalendarToo(String yaml) {
        // RFC 5545 wants one component at least; a plan without any date has none to offer.
        assertThat(read(yaml).validate().getEntries())
                .allMatch(entry -> entry.getMessage().contains("component"));
    }

    private static VEvent event(Calendar calendar, String summary) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getSummary().getValue().equals(summary))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + summary));
    }

    private static List<ZonedDateTime> starts(Calendar calendar, String summary) {
        Period<ZonedDateTime> year = new Period<>(
                ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, PARIS), ZonedDateTime.of(2027, 12, 31, 0, 0, 0, 0, PARIS));
        return event(calendar, summary).calculateRecurrenceSet(year).stream()
                .map(period -> (Temporal) period.getStart())
                .map(ZonedDateTime::from)
                .map(start -> start.withZoneSameInstant(PARIS))
                .sorted()
                .toList();
    }

    private static Calendar read(String yaml) {
        return parsed(file(plan(yaml), NEW_YEAR, Locale.FRENCH));
    }

    private static Calendar parsed(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    private static String file(PlanDocument plan, Instant now, Locale language) {
        return CalendarFile.of(new CalendarSource(
                new UUID(1, 2), plan, 7, Instant.parse("2026-12-24T10:00:00.123456Z"), now, language));
    }

    private static PlanDocument plan(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
    }
}
