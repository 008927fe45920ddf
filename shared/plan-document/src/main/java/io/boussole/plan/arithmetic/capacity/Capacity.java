package io.boussole.plan.arithmetic.capacity;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The meetings that a team can hold in a period.
 *
 * @param missing what keeps the figure from being computed, or from being whole
 */
public record Capacity(List<MemberCapacity> members, List<Missing> missing) {

    /** Whether there is a figure at all: a period, and somebody who holds meetings. */
    public boolean isKnown() {
        return !members.isEmpty();
    }

    public BigFraction total() {
        return members.stream().map(MemberCapacity::total).reduce(BigFraction.ZERO, BigFraction::add);
    }

    public List<CapacityMonth> months() {
        int count = members.isEmpty() ? 0 : members.get(0).months().size();
        return IntStream.range(0, count).mapToObj(this::month).toList();
    }

    /** Person by person within each month, then the months added up. */
    public List<WorkingLine> working() {
        List<WorkingLine> lines = new ArrayList<>();
        members.forEach(member -> member.months().stream()
                .filter(MemberMonth::employed)
                .map(month -> line(member, month))
                .forEach(lines::add));
        if (isKnown()) {
            lines.add(WorkingLine.of("Capacity", "Capacité", sumOfMonths(), Exact.shown(total())));
        }
        return List.copyOf(lines);
    }

    private CapacityMonth month(int index) {
        List<MemberMonth> all =
                members.stream().map(member -> member.months().get(index)).toList();
        return new CapacityMonth(all.get(0).month(), all.get(0).workingDays(), all);
    }

    private String sumOfMonths() {
        return months().stream().map(month -> Exact.shown(month.meetings())).collect(Collectors.joining(" + "));
    }

    private static WorkingLine line(MemberCapacity member, MemberMonth month) {
        String label = Stream.of(member.name(), month.month().toString()).collect(Collectors.joining(", "));
        return WorkingLine.of(label, label, month.expression(), Exact.shown(month.meetings()));
    }
}
