package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.arithmetic.revenue.PlanFigures;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a plan that can be stopped in favour of something else (row 119), in the order of {@link Stake#PRIORITY}.
 *
 * <p>A battle's impact and cost are its own; a channel's impact is its expected share of the revenue objective, its cost what it is
 * paid by the month.
 */
public record Portfolio(List<Item> items) {

    /** What an item is. */
    public enum Kind {
        BATTLE,
        CHANNEL
    }

    /**
     * A battle or a channel.
     *
     * @param kpiId the KPI that it is held to; null when there is none
     * @param running neither ended nor stopped, so that it can be stopped or take more
     * @param remaining what it would still cost, and hence what stopping it frees; null when that is unknown
     */
    public record Item(
            Kind kind,
            String id,
            @Nullable String name,
            @Nullable String kpiId,
            boolean running,
            Stake stake,
            @Nullable BigDecimal remaining) {

        /** What is free of charge, or earns nothing that is known, cannot take money in. */
        boolean canTakeMore() {
            return running && stake.ratio().filter(ratio -> ratio.signum() > 0).isPresent();
        }
    }

    /**
     * What stopping one item means.
     *
     * @param freed what it would still cost; null when that is unknown
     * @param best the running item of the highest priority that can take the money; null when there is none
     * @param expectedGain freed × impact ÷ cost of {@code best}, as if it went on to earn as it does; to the cent, half up
     */
    public record Reallocation(
            Item stopped,
            @Nullable BigDecimal freed,
            @Nullable Item best,
            @Nullable BigDecimal expectedGain,
            List<WorkingLine> working) {}

    /** @param today from which on costs are still to come */
    public static Portfolio of(PlanDocument plan, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < plan.battles().size(); index++) {
            items.add(item(plan.battles().get(index), index));
        }
        Optional<BigDecimal> target = new PlanFigures(plan).revenueTarget().map(Sourced::value);
        for (Channel channel : plan.channels()) {
            items.add(item(channel, plan, target, items.size(), today));
        }
        items.sort(Comparator.comparing(Item::stake, Stake.PRIORITY));
        return new Portfolio(List.copyOf(items));
    }

    /** Empty when the plan has no battle or channel of this id. */
    public Optional<Reallocation> stopping(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().map(this::stopping);
    }

    private Reallocation stopping(Item stopped) {
        BigDecimal freed = stopped.remaining();
        Item best = items.stream()
                .filter(item -> !item.equals(stopped) && item.canTakeMore())
                .findFirst()
                .orElse(null);
        BigFraction ratio = best == null ? null : best.stake().ratio().orElse(null);
        if (freed == null || freed.signum() == 0 || best == null || ratio == null) {
            return new Reallocation(stopped, freed, null, null, List.of());
        }
        BigDecimal gain = Exact.rounded(Exact.fraction(freed).multiply(ratio), 2);
        WorkingLine working = WorkingLine.of(
                "Expected of " + best.id(),
                "Attendu de " + best.id(),
                Exact.plain(freed) + " × " + Exact.shown(ratio),
                gain);
        return new Reallocation(stopped, freed, best, gain, List.of(working));
    }

    private static Item item(Battle battle, int place) {
        String id = String.valueOf(battle.id());
        BigDecimal cost =
                BattleCost.of(battle, Pointer.to("battles").item(place)).whole().orElse(null);
        Stake stake = new Stake(id, battle.expectedImpact(), cost, battle.leverage(), place);
        return new Item(
                Kind.BATTLE,
                id,
                battle.name(),
                battle.kpiId(),
                battle.isActive(),
                stake,
                RemainingCost.of(battle).orElse(null));
    }

    private static Item item(
            Channel channel, PlanDocument plan, Optional<BigDecimal> target, int place, LocalDate today) {
        String id = String.valueOf(channel.id());
        BigDecimal cost =
                MonthlyCost.of(channel, plan.period()).map(MonthlyCost::total).orElse(null);
        BigDecimal impact = target.flatMap(revenue -> Optional.ofNullable(channel.expectedShare())
                        .map(share -> Exact.stripped(revenue.multiply(share))))
                .orElse(null);
        Stake stake = new Stake(id, impact, cost, null, place);
        BigDecimal remaining = RemainingCost.of(channel, plan.period(), today).orElse(null);
        String kpiId = channel.target() == null ? null : channel.target().kpiId();
        return new Item(Kind.CHANNEL, id, channel.name(), kpiId, channel.isWorked(), stake, remaining);
    }
}
