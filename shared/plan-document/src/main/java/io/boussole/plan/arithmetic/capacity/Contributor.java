package io.boussole.plan.arithmetic.capacity;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.OpenHire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds meetings, in the team or still to be hired.
 *
 * @param memberId null for a hire
 * @param fullOutput meetings in a month without absence
 * @param from first day; null for somebody who has always been there
 * @param until first day on which they are no longer there
 */
record Contributor(
        @Nullable String memberId,
        String name,
        BigDecimal fullOutput,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<BigDecimal> ramp,
        DaysAway away) {

    static Contributor of(Member member, BigDecimal fullOutput, DaysAway away) {
        String name = member.name() == null ? String.valueOf(member.id()) : member.name();
        return new Contributor(
                member.id(), name, fullOutput, member.startedOn(), member.leftOn(), member.rampProfile(), away);
    }

    static Contributor of(OpenHire hire, BigDecimal fullOutput, LocalDate expectedOn) {
        String name = hire.role() == null ? "?" : hire.role();
        return new Contributor(null, name, fullOutput, expectedOn, null, hire.rampProfile(), DaysAway.NONE);
    }

    boolean isEmployedOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    boolean isAtWorkOn(LocalDate day) {
        return isEmployedOn(day) && !away.isOn(day);
    }

    /**
     * Share of full output in a month, from 0 to 1. Months of tenure count from the month of the first day; after the profile's last
     * month, and for somebody without a first day, output is full.
     */
    BigDecimal rampShareIn(YearMonth month) {
        if (from == null) {
            return BigDecimal.ONE;
        }
        long tenure = ChronoUnit.MONTHS.between(YearMonth.from(from), month);
        if (tenure < 0) {
            return BigDecimal.ZERO;
        }
        return tenure < ramp.size()
                ? ramp.get((int) tenure).max(BigDecimal.ZERO).min(BigDecimal.ONE)
                : BigDecimal.ONE;
    }
}
