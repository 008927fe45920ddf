package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.Cost;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one action costs (row 69): tool + hours × hourly rate + creative + promotion.
 *
 * @param total in the plan's currency
 */
public record ActionCost(BigDecimal total, WorkingLine working) {

    /** Empty when the action states no cost, hours without their rate, or something below zero. A part that is absent costs nothing. */
    public static Optional<ActionCost> of(Action action) {
        return Optional.ofNullable(action.cost()).filter(ActionCost::isWhole).map(cost -> of(action, cost));
    }

    private static ActionCost of(Action action, Cost cost) {
        BigDecimal labour = orZero(cost.labourHours()).multiply(orZero(cost.hourlyRate()));
        BigDecimal total =
                orZero(cost.tool()).add(labour).add(orZero(cost.creative())).add(orZero(cost.promotion()));
        String name = action.title() == null ? String.valueOf(action.id()) : action.title();
        return new ActionCost(Exact.stripped(total), WorkingLine.of(name, name, expression(cost), total));
    }

    private static String expression(Cost cost) {
        return shown(cost.tool()) + " + " + shown(cost.labourHours()) + " h × " + shown(cost.hourlyRate()) + " + "
                + shown(cost.creative()) + " + " + shown(cost.promotion());
    }

    private static boolean isWhole(Cost cost) {
        return parts(cost).findAny().isPresent()
                && parts(cost).allMatch(part -> part.signum() >= 0)
                && (cost.labourHours() == null || cost.labourHours().signum() == 0 || cost.hourlyRate() != null);
    }

    private static Stream<BigDecimal> parts(Cost cost) {
        return Stream.of(
                        Optional.ofNullable(cost.tool()),
                        Optional.ofNullable(cost.labourHours()),
                        Optional.ofNullable(cost.hourlyRate()),
                        Optional.ofNullable(cost.creative()),
                        Optional.ofNullable(cost.promotion()))
                .flatMap(Optional::stream);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String shown(@Nullable BigDecimal value) {
        return Exact.plain(orZero(value));
    }
}
