package io.boussole.plan.arithmetic.capacity;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the whole team can do in one month. */
public record CapacityMonth(YearMonth month, int workingDays, List<MemberMonth> members) {

    public BigFraction meetings() {
        return sum(MemberMonth::meetings);
    }

    /** How many are there on some day of the month. */
    public int headcount() {
        return (int) members.stream().filter(MemberMonth::employed).count();
    }

    /** How many people at full output, without a day off, would do as much (row 18). */
    public BigFraction effectiveHeadcount() {
        return sum(MemberMonth::effectiveHeadcount);
    }

    private BigFraction sum(Function<MemberMonth, BigFraction> part) {
        return members.stream().map(part).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
