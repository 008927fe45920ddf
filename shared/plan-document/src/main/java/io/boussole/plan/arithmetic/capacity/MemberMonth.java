package io.boussole.plan.arithmetic.capacity;

import io.boussole.plan.arithmetic.Exact;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one person can do in one month.
 *
 * @param rampShare share of full output at this tenure, from 0 to 1
 * @param workingDays of the month, for anybody
 * @param availableDays of those, on which this person is there, at work, inside the plan's period
 */
public record MemberMonth(
        YearMonth month,
        boolean employed,
        BigDecimal fullOutput,
        BigDecimal rampShare,
        int workingDays,
        int availableDays) {

    /** full output × ramp share × available days / working days. */
    public BigFraction meetings() {
        return Exact.fraction(rampedTarget()).multiply(availability());
    }

    /** What the person is judged against in this month (row 85): full output × ramp share. */
    public BigDecimal rampedTarget() {
        return Exact.stripped(fullOutput.multiply(rampShare));
    }

    /** How much of one person at full output this is. */
    public BigFraction effectiveHeadcount() {
        return Exact.fraction(rampShare).multiply(availability());
    }

    String expression() {
        return Exact.plain(fullOutput) + " × " + Exact.plain(rampShare) + " × " + availableDays + "/" + workingDays;
    }

    private BigFraction availability() {
        return Exact.share(availableDays, workingDays);
    }
}
