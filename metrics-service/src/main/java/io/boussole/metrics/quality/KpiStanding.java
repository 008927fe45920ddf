package io.boussole.metrics.quality;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of a KPI is, and how late it comes.
 *
 * @param score the least of the four scores, 0 to 1; null: nothing to judge
 * @param projectedCompleteness in 15 days, 0 to 1; null: too few days to say
 * @param usualLagDays of each connection whole days within which its facts usually arrive; without those of which too little is known
 */
public record KpiStanding(
        @Nullable BigDecimal score, @Nullable BigDecimal projectedCompleteness, SortedMap<UUID, Integer> usualLagDays) {
    public KpiStanding {
        usualLagDays = Collections.unmodifiableSortedMap(new TreeMap<>(usualLagDays));
    }
}
