package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme that the team wins before it goes on to the next.
 *
 * @param status absent: it is fought in this period
 * @param endedOn the day on which it was won, lost or stopped
 * @param expectedImpact of revenue, in the plan's currency
 */
public record Battle(
        @Nullable String id,
        @Nullable String name,
        @Nullable BattleStatus status,
        @Nullable BigDecimal expectedImpact,
        @Nullable Leverage leverage,
        @RefersTo(Part.KPI) @Nullable String kpiId,
        @Nullable SuccessCriterion successCriterion,
        @Nullable BattleStopRule stopRule,
        @Nullable Assignments assignments,
        List<Action> actions,
        @Nullable LocalDate endedOn) {

    /** Where a battle is in its life. */
    public enum BattleStatus {
        PLANNED,
        ACTIVE,
        WON,
        LOST,
        STOPPED
    }

    /** What a battle acts upon; breaks ties in the ranking, in this order. */
    public enum Leverage {
        CONVERSION,
        CYCLE_TIME,
        OTHER
    }

    /** When the battle is won. */
    public record SuccessCriterion(
            @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {}

    /** When the battle is given up. */
    public record BattleStopRule(
            @Nullable BigDecimal below,
            @Nullable BigDecimal above,
            @InPeriod @Nullable LocalDate reviewOn) {}

    /** Who leads, who does, who helps. One driver, by construction. */
    public record Assignments(
            @RefersTo(Part.MEMBER) @Nullable String driver,
            @RefersTo(Part.MEMBER) List<String> executors,
            @RefersTo(Part.MEMBER) List<String> support) {}

    /** A piece of work of the battle. */
    public record Action(
            @Nullable String id,
            @Nullable String title,
            @RefersTo(Part.MEMBER) @Nullable String ownerId,
            @InPeriod @Nullable LocalDate startOn,
            @InPeriod @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable WorkKind workKind,
            @Nullable Boolean critical,
            @Nullable Cost cost) {}

    /** What kind of work an action is; the first two stay inside the company. */
    public enum WorkKind {
        STRATEGIC_DECISION,
        KEY_ACCOUNT,
        CONTENT,
        TECH_CAMPAIGN,
        OTHER
    }

    /** What an action costs: tool + labour + creative + promotion, in the plan's currency. */
    public record Cost(
            @Nullable BigDecimal tool,
            @Nullable BigDecimal labourHours,
            @Nullable BigDecimal hourlyRate,
            @Nullable BigDecimal creative,
            @Nullable BigDecimal promotion) {}

    /** Whether the battle takes one of the period's three places. */
    public boolean isActive() {
        return status == null || status == BattleStatus.ACTIVE;
    }
}
