package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Budget.Tool;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What something paid by the month costs in the period: a channel or a tool. */
public record MonthlyCost(String name, BigDecimal monthly, long months) {

    public BigDecimal total() {
        return Exact.stripped(monthly.multiply(BigDecimal.valueOf(months)));
    }

    /** Empty when the channel states no cost of at least 0, or the period is unfinished. */
    static Optional<MonthlyCost> of(Channel channel, @Nullable Period period) {
        return Optional.ofNullable(channel.monthlyCost())
                .filter(cost -> cost.signum() >= 0)
                .flatMap(cost -> PaidMonths.of(period, channel.endedOn())
                        .map(months -> new MonthlyCost(nameOf(channel), cost, months)));
    }

    static Optional<MonthlyCost> of(Tool tool, @Nullable Period period) {
        return Optional.ofNullable(tool.monthlyCost())
                .filter(cost -> cost.signum() >= 0)
                .flatMap(cost -> PaidMonths.of(period, null)
                        .map(months -> new MonthlyCost(String.valueOf(tool.name()), cost, months)));
    }

    WorkingLine working() {
        return WorkingLine.of(name, name, Exact.plain(monthly) + " × " + months, total());
    }

    private static String nameOf(Channel channel) {
        return channel.name() == null ? String.valueOf(channel.id()) : channel.name();
    }
}
