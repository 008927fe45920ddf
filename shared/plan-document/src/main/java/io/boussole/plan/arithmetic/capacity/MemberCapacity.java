package io.boussole.plan.arithmetic.capacity;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What one person can do, month after month.
 *
 * @param memberId null for somebody still to be hired
 * @param name of the person; of a hire, the role
 */
public record MemberCapacity(@Nullable String memberId, String name, List<MemberMonth> months) {

    public BigFraction total() {
        return months.stream().map(MemberMonth::meetings).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
