package io.boussole.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.launcher.demo.Quarter;
import io.boussole.system.Happening.Tool;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All that happens to a team in a quarter, drawn by lot: as much as {@link ReplayedPlan} expects, or less by what a form says. The same
 * seed makes the same quarter.
 */
final class Season {
    private static final double[] SHARES_OF_MONTHS = {0.30, 0.35, 0.35};
    private static final int MESSAGES_A_DAY = 5;
    private static final LocalTime TIME_OF_DAY = LocalTime.of(17, 15);

    private final Quarter quarter;
    private final BusinessCalendar calendar;
    private final Form form;
    private final RandomGenerator sales;
    private final RandomGenerator marketing;
    private final RandomGenerator appointments;
    private final RandomGenerator outreach;
    private final List<Happening> happenings = new ArrayList<>();
    private long id;

    /**
     * How a team does.
     *
     * @param opportunities part of the planned ones that are found
     * @param closing share of the opportunities that are signed
     * @param replies share of the messages that are answered
     */
    record Form(double opportunities, double closing, double replies) {
        static final Form ON_PLAN = new Form(1, 0.25, 0.08);
    }

    private Season(Quarter quarter, BusinessCalendar calendar, Form form, long seed) {
        this.quarter = quarter;
        this.calendar = calendar;
        this.form = form;
        // One for each, so that a form changes nothing but what it says.
        SplittableRandom lots = new SplittableRandom(seed);
        this.sales = lots.split();
        this.marketing = lots.split();
        this.appointments = lots.split();
        this.outreach = lots.split();
    }

    /** In the order of the days. */
    static List<Happening> of(Quarter quarter, BusinessCalendar calendar, Form form, long seed) {
        Season season = new Season(quarter, calendar, form, seed);
        season.workingDays().forEach(season::live);
        return season.happenings.stream()
                .filter(happening -> !happening.day().isAfter(quarter.end()))
                .sorted(Comparator.comparing(Happening::day))
                .toList();
    }

    private List<LocalDate> workingDays() {
        return quarter.start()
                .datesUntil(quarter.end().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
    }

    private void live(LocalDate day) {
        double part = partOf(day);
        times(sales, ReplayedPlan.OPPORTUNITIES * part * form.opportunities, () -> sell(day));
        times(marketing, ReplayedPlan.MQLS * part, () -> qualify(day));
        times(appointments, ReplayedPlan.MEETINGS * part, () -> meet(day));
        for (int message = 0; message < MESSAGES_A_DAY; message++) {
            write(day);
        }
    }

    /** Of what the plan expects in the quarter, by its seasons and working days. */
    private double partOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        int workingDays = calendar.workingDaysBetween(first, first.plusMonths(1).minusDays(1));
        return SHARES_OF_MONTHS[(day.getMonthValue() - 1) % SHARES_OF_MONTHS.length] / workingDays;
    }

    /** So often as a Poisson number of this mean says. */
    private static void times(RandomGenerator lot, double mean, Runnable happening) {
        double limit = Math.exp(-mean);
        for (double product = lot.nextDouble(); product > limit; product *= lot.nextDouble()) {
            happening.run();
        }
    }

    private void sell(LocalDate day) {
        HubSpotObject deal = HubSpotObject.deal(++id);
        long amount = Math.round(6000 * Math.exp(0.3 * sales.nextGaussian() - 0.045));
        Instant opened = at(day, sales);
        List<ObjectNode> opening = List.of(
                deal.created(opened),
                deal.set("amount", Long.toString(amount), opened),
                deal.set("deal_currency_code", "EUR", opened),
                deal.set("dealstage", "qualifiedtobuy", opened),
                deal.set("hubspot_owner_id", "90210001", opened),
                deal.set("hs_analytics_source", "OFFLINE", opened));
        add(day, Tool.HUBSPOT, opening, Map.of("opportunities", Figure.of(1, 0), "closing", Figure.of(0, 1)));

        boolean won = sales.nextDouble() < form.closing;
        LocalDate end = calendar.firstWorkingDayFrom(day.plusDays(4 + sales.nextInt(15)));
        Instant ended = at(end, sales);
        List<ObjectNode> ending = List.of(
                deal.set("dealstage", won ? "closedwon" : "closedlost", ended), deal.set("closedate", ended, ended));
        Map<String, Figure> signed =
                Map.of("revenue", Figure.of(amount, 1), "deal-value", Figure.of(amount, 1), "closing", Figure.of(1, 0));
        add(end, Tool.HUBSPOT, ending, won ? signed : Map.of());
    }

    private void qualify(LocalDate day) {
        HubSpotObject contact = HubSpotObject.contact(++id);
        Instant at = at(day, marketing);
        List<ObjectNode> events = List.of(
                contact.created(at),
                contact.set("email", "contact-" + id + "@example.com", at),
                contact.set("hs_analytics_source", "ORGANIC_SEARCH", at),
                contact.set("lifecyclestage", "marketingqualifiedlead", at));
        add(day, Tool.HUBSPOT, events, Map.of("mql", Figure.of(1, 0)));
    }

    private void meet(LocalDate day) {
        HubSpotObject meeting = HubSpotObject.meeting(++id);
        Instant at = at(day, appointments);
        List<ObjectNode> events = List.of(
                meeting.created(at),
                meeting.set("hs_meeting_start_time", at, at),
                meeting.set("hs_meeting_outcome", "COMPLETED", at));
        add(day, Tool.HUBSPOT, events, Map.of("meetings", Figure.of(1, 0)));
    }

    private void write(LocalDate day) {
        long lead = ++id;
        ObjectNode sent = LemlistAccount.activity("emailsSent", lead, at(day, outreach));
        add(day, Tool.LEMLIST, List.of(sent), Map.of("reply-cold", Figure.of(0, 1)));
        if (outreach.nextDouble() < form.replies) {
            LocalDate answered = calendar.firstWorkingDayFrom(day.plusDays(1));
            ObjectNode reply = LemlistAccount.activity("emailsReplied", lead, at(answered, outreach));
            add(answered, Tool.LEMLIST, List.of(reply), Map.of("reply-cold", Figure.of(1, 0)));
        }
    }

    private Instant at(LocalDate day, RandomGenerator lot) {
        return day.atTime(TIME_OF_DAY)
                .plusSeconds(lot.nextInt(2400))
                .atZone(calendar.zone())
                .toInstant();
    }

    private void add(LocalDate day, Tool tool, List<ObjectNode> events, Map<String, Figure> adds) {
        happenings.add(new Happening(day, tool, events, adds));
    }
}
