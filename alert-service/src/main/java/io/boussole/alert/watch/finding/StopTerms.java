package io.boussole.alert.watch.finding;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an effort is to be cut or changed, and after how long its numbers can be read.
 *
 * @param name of the effort, for people
 * @param threshold in the KPI's unit
 * @param below whether the rule is met below the threshold; else above it
 * @param completeCycles how many in a row must show it, at least 1
 * @param cycleDays calendar days in which the prospects of one cycle enter; null: not said
 * @param sequenceDays calendar days from a prospect's first touch to the last one; null: there is no sequence
 * @param responseWindowDays calendar days after the last touch in which an answer counts
 * @param reviewOn a day on which the value is looked at whatever the cycles; null: none
 * @param driverId who leads the effort; null: nobody, then whoever owns the KPI
 * @param over whether the effort has ended, or is not worked: nothing is stopped twice
 */
record StopTerms(
        @Nullable String name,
        String kpiId,
        BigDecimal threshold,
        boolean below,
        int completeCycles,
        @Nullable Integer cycleDays,
        @Nullable Integer sequenceDays,
        int responseWindowDays,
        @Nullable LocalDate reviewOn,
        @Nullable String driverId,
        boolean over) {
    static final String KPI = "kpi";

    private static final String CHANNEL = "channel";
    private static final String BATTLE = "battle";

    /** Empty where the plan says no such rule, or not enough of it. */
    static Optional<StopTerms> of(WatchedPlan watched, String type, String id) {
        return switch (type) {
            case CHANNEL -> watched.channel(id).flatMap(channel -> ofChannel(watched, channel));
            case BATTLE -> watched.battle(id).flatMap(battle -> ofBattle(watched, battle));
            case KPI -> watched.kpi(id).flatMap(kpi -> ofKpi(watched, kpi));
            default -> Optional.empty();
        };
    }

    private static Optional<StopTerms> ofChannel(WatchedPlan watched, PlanChannel channel) {
        @Nullable PlanStopRule rule = channel.stopRule();
        if (rule == null) {
            return Optional.empty();
        }
        @Nullable String kpiId = rule.kpiId() == null ? channel.kpiId() : rule.kpiId();
        boolean over = isOver(channel.endedOn(), watched);
        return of(new Effort(nameOr(channel.name(), channel.id()), kpiId, channel, null, over), rule);
    }

    private static Optional<StopTerms> ofBattle(WatchedPlan watched, PlanBattle battle) {
        @Nullable PlanStopRule rule = battle.stopRule();
        if (rule == null) {
            return Optional.empty();
        }
        @Nullable String kpiId = rule.kpiId() == null ? battle.kpiId() : rule.kpiId();
        boolean over = !WatchedPlan.isFought(battle) || isOver(battle.endedOn(), watched);
        return of(new Effort(nameOr(battle.name(), battle.id()), kpiId, null, battle.driverId(), over), rule);
    }

    /** What a rule may stop. */
    private record Effort(
            String name,
            @Nullable String kpiId,
            @Nullable PlanChannel channel,
            @Nullable String driverId,
            boolean over) {}

    private static Optional<StopTerms> of(Effort effort, PlanStopRule rule) {
        @Nullable BigDecimal threshold = rule.below() == null ? rule.above() : rule.below();
        @Nullable String kpiId = effort.kpiId();
        if (threshold == null || kpiId == null) {
            return Optional.empty();
        }
        @Nullable PlanChannel channel = effort.channel();
        return Optional.of(new StopTerms(
                effort.name(),
                kpiId,
                threshold,
                rule.below() != null,
                rule.completeCycles() == null ? 1 : Math.max(1, rule.completeCycles()),
                rule.cycleDays() == null ? PlanDefaults.sequenceCycleDays(channel) : rule.cycleDays(),
                channel == null ? null : channel.sequenceDays(),
                PlanDefaults.responseWindowDays(channel),
                rule.reviewOn(),
                effort.driverId(),
                effort.over()));
    }

    /**
     * The threshold of a KPI itself, unless a channel or a battle has its own rule on the KPI: one cause, one alert. It is held to cycles
     * of the channel's sequence where the KPI is narrowed to a channel with one.
     */
    private static Optional<StopTerms> ofKpi(WatchedPlan watched, PlanKpi kpi) {
        if (kpi.stopThreshold() == null) {
            return Optional.empty();
        }
        @Nullable
        PlanChannel channel = kpi.channelId() == null
                ? null
                : watched.channel(kpi.channelId()).orElse(null);
        boolean below = kpi.direction() == PlanKpi.Direction.HIGHER_IS_BETTER;
        return Optional.of(new StopTerms(
                WatchedPlan.nameOf(kpi),
                kpi.id(),
                kpi.stopThreshold(),
                below,
                PlanDefaults.COMPLETE_CYCLES,
                PlanDefaults.cycleDays(channel),
                channel == null ? null : channel.sequenceDays(),
                PlanDefaults.responseWindowDays(channel),
                null,
                null,
                hasRuleOfAnother(watched, kpi) || (channel != null && isOver(channel.endedOn(), watched))));
    }

    private static boolean hasRuleOfAnother(WatchedPlan watched, PlanKpi kpi) {
        return watched.plan().channels().stream()
                        .anyMatch(channel -> ofChannel(watched, channel)
                                .filter(terms -> terms.kpiId().equals(kpi.id()))
                                .isPresent())
                || watched.plan().battles().stream()
                        .anyMatch(battle -> ofBattle(watched, battle)
                                .filter(terms -> terms.kpiId().equals(kpi.id()))
                                .isPresent());
    }

    private static boolean isOver(@Nullable LocalDate endedOn, WatchedPlan watched) {
        return endedOn != null && !endedOn.isAfter(watched.today());
    }

    private static String nameOr(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    StopTerms with(StopNumbers numbers) {
        return new StopTerms(
                name,
                kpiId,
                numbers.threshold() == null ? threshold : numbers.threshold(),
                below,
                numbers.completeCycles() == null ? completeCycles : Math.max(1, numbers.completeCycles()),
                numbers.cycleDays() == null ? cycleDays : numbers.cycleDays(),
                sequenceDays,
                responseWindowDays,
                numbers.reviewOn() == null ? reviewOn : numbers.reviewOn(),
                driverId,
                over);
    }

    /** Whether a value meets the rule: strictly beyond the threshold. */
    boolean isMetBy(BigDecimal value) {
        int side = value.compareTo(threshold);
        return below ? side < 0 : side > 0;
    }

    FalseStop falseStop() {
        return new FalseStop(below, threshold);
    }
}
