package io.boussole.plan.arithmetic.capacity;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.OpenHire;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many meetings a team can hold (rows 18, 66, 81): for each person and month, full output × ramp share × available working days
 * / working days of the month. Leave, closures, a first or last day within the month and hires still to come all shorten the
 * available days; public holidays shorten the month for everybody.
 */
public final class CapacityModel {
    /** Longer plans are typing mistakes, and cost whoever counts their days. */
    private static final int LONGEST_MONTHS = 24;

    private final TeamCalendar calendar;
    private final Map<String, DaysAway> absences;
    private final Set<String> counted = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();

    private CapacityModel(PlanDocument plan) {
        Period period = plan.period();
        this.calendar = new TeamCalendar(plan.calendar());
        this.absences = period != null && isCountable(period.start(), period.end())
                ? DaysAway.byMember(plan.timeOff(), period)
                : Map.of();
    }

    public static Capacity of(PlanDocument plan) {
        CapacityModel model = new CapacityModel(plan);
        List<Contributor> contributors = model.contributors(plan);
        List<Month> months = model.months(plan.period());
        if (months.isEmpty()) {
            return new Capacity(List.of(), List.copyOf(model.missing));
        }
        List<MemberCapacity> members = contributors.stream()
                .map(contributor -> new MemberCapacity(
                        contributor.memberId(),
                        contributor.name(),
                        months.stream().map(month -> month.of(contributor)).toList()))
                .toList();
        return new Capacity(members, List.copyOf(model.missing));
    }

    /** A month's working days: how many it has, those in the period, and those of them outside closures. */
    private record Month(YearMonth month, int workingDays, List<LocalDate> inPeriod, List<LocalDate> open) {

        MemberMonth of(Contributor contributor) {
            return new MemberMonth(
                    month,
                    inPeriod.stream().anyMatch(contributor::isEmployedOn),
                    contributor.fullOutput(),
                    contributor.rampShareIn(month),
                    workingDays,
                    (int) open.stream().filter(contributor::isAtWorkOn).count());
        }
    }

    private List<Month> months(@Nullable Period period) {
        LocalDate start = period == null ? null : period.start();
        LocalDate end = period == null ? null : period.end();
        if (start == null || end == null || end.isBefore(start)) {
            missing.add(
                    Missing.of(Pointer.to("period"), "The first and the last day", "Le premier et le dernier jour"));
            return List.of();
        }
        if (!isCountable(start, end)) {
            missing.add(Missing.of(
                    Pointer.to("period").member("end"),
                    "A period of " + LONGEST_MONTHS + " months at most",
                    "Une période de " + LONGEST_MONTHS + " mois au plus"));
            return List.of();
        }
        return Stream.iterate(
                        YearMonth.from(start),
                        month -> !month.isAfter(YearMonth.from(end)),
                        month -> month.plusMonths(1))
                .map(month -> month(month, start, end))
                .toList();
    }

    /** Whether a period says its days, and they are few enough to be counted one by one. */
    private static boolean isCountable(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null
                && end != null
                && !end.isBefore(start)
                && ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) < LONGEST_MONTHS;
    }

    private Month month(YearMonth month, LocalDate start, LocalDate end) {
        List<LocalDate> days = calendar.workingDays(month);
        List<LocalDate> inPeriod = days.stream()
                .filter(day -> !day.isBefore(start) && !day.isAfter(end))
                .toList();
        List<LocalDate> open = inPeriod.stream().filter(calendar::isOpen).toList();
        return new Month(month, days.size(), inPeriod, open);
    }

    private List<Contributor> contributors(PlanDocument plan) {
        List<Contributor> found = new ArrayList<>();
        for (int index = 0; index < plan.team().size(); index++) {
            addMember(plan.team().get(index), Pointer.to("team").item(index), found);
        }
        for (int index = 0; index < plan.openHires().size(); index++) {
            addHire(plan.openHires().get(index), Pointer.to("openHires").item(index), found);
        }
        if (found.isEmpty()) {
            missing.add(Missing.of(
                    Pointer.to("team"),
                    "Somebody with meetingsPerMonth",
                    "Au moins une personne avec meetingsPerMonth"));
        }
        return found;
    }

    /** Whoever states no meetings per month holds none, which is nothing to complain about. */
    private void addMember(Member member, Pointer at, List<Contributor> found) {
        BigDecimal output = usable(member.meetingsPerMonth(), at);
        if (output == null) {
            return;
        }
        if (member.id() != null && !counted.add(member.id())) {
            missing.add(Missing.of(
                    at.member("id"),
                    "An id of its own: until then only the first of this id is counted",
                    "Un identifiant propre : d'ici là, seul le premier de cet identifiant compte"));
            return;
        }
        if (member.startedOn() == null && !member.rampProfile().isEmpty()) {
            missing.add(Missing.of(
                    at.member("startedOn"),
                    "The first day, from which the ramp counts",
                    "Le premier jour, dont part la montée en compétence"));
        }
        String id = member.id();
        found.add(
                Contributor.of(member, output, id == null ? DaysAway.NONE : absences.getOrDefault(id, DaysAway.NONE)));
    }

    private void addHire(OpenHire hire, Pointer at, List<Contributor> found) {
        BigDecimal output = usable(hire.meetingsPerMonth(), at);
        if (output == null) {
            return;
        }
        if (hire.expectedOn() == null) {
            missing.add(
                    Missing.of(at.member("expectedOn"), "The day the hire is expected", "Le jour d'arrivée attendu"));
            return;
        }
        found.add(Contributor.of(hire, output, hire.expectedOn()));
    }

    private @Nullable BigDecimal usable(@Nullable BigDecimal meetingsPerMonth, Pointer at) {
        if (meetingsPerMonth == null || meetingsPerMonth.signum() >= 0) {
            return meetingsPerMonth;
        }
        missing.add(
                Missing.of(at.member("meetingsPerMonth"), "A number of at least 0", "Un nombre qui vaut au moins 0"));
        return null;
    }
}
