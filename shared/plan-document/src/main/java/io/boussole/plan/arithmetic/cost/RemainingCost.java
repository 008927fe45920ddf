package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What something would still cost, and what is free again once it is stopped (rows 37, 119); in the plan's currency. */
public final class RemainingCost {
    private RemainingCost() {}

    /** Of the actions that are not done; 0 once the battle has ended, empty where an action does not wholly say what it costs. */
    public static Optional<BigDecimal> of(Battle battle) {
        if (!battle.isActive() && battle.status() != BattleStatus.PLANNED) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (battle.actions().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<BigDecimal>> open = battle.actions().stream()
                .filter(action -> action.doneOn() == null)
                .map(action -> ActionCost.of(action).map(ActionCost::total))
                .toList();
        return open.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(Exact.stripped(
                        open.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /**
     * Of the months that begin on or after {@code from}, as a month begun is a month paid; empty where the channel states no cost of at
     * least 0 or the period is unfinished.
     */
    public static Optional<BigDecimal> of(Channel channel, @Nullable Period period, LocalDate from) {
        LocalDate ended = channel.endedOn();
        LocalDate stopped = ended != null && ended.isBefore(from) ? ended : from;
        return MonthlyCost.of(channel, period)
                .flatMap(whole -> PaidMonths.of(period, stopped)
                        .map(paid -> whole.monthly().multiply(BigDecimal.valueOf(whole.months() - paid))))
                .map(Exact::stripped);
    }
}
