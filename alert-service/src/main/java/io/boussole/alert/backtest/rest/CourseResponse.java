package io.boussole.alert.backtest.rest;

import io.boussole.alert.backtest.Course;
import io.boussole.alert.backtest.PastAlert;
import io.boussole.alert.backtest.WouldBeAlert;
import io.boussole.alert.backtest.replay.VerdictDay;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.FalseAlarmChance;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.Task;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BacktestCourse", description = "How a rule would have gone through a period")
record CourseResponse(
        @Schema(description = "The alerts that it would have opened, oldest first")
        List<FiringResponse> firings,

        @Schema(description = "How many of them stood when an alert stood that people have called false")
        int calledFalse,

        @Schema(description = "Days at whose end another thing would have been said, oldest first")
        List<VerdictResponse> verdictChanges,

        @Schema(
                description =
                        "How often the rule fires in such a period while the KPI is exactly on its target; absent: nothing"
                                + " limits it")
        @Nullable
        ChanceResponse falseAlarmChance) {

    /** An alert that was not opened. */
    @Schema(name = "BacktestFiring")
    record FiringResponse(
            int episode,

            @Schema(description = "The day at whose end the evidence was enough")
            LocalDate on,

            @Schema(description = "Working days since the change probably began; absent: nothing speaks for an onset")
            @Nullable
            Integer delayWorkingDays,

            @Schema(description = "Where evidence of a return came before the action was due") @Nullable
            LocalDate recoveredOn,

            @Schema(description = "What it would have rested on")
            AlertFacts facts,

            @Schema(description = "In the language of Accept-Language")
            String text,

            ActionResponse correctiveAction,

            @Schema(description = "The alert about the KPI that was opened at the time; absent: none was") @Nullable
            PastAlertResponse alert) {
        static FiringResponse from(WouldBeAlert alert, Locale language) {
            PastAlert past = alert.alert();
            return new FiringResponse(
                    alert.firing().episode(),
                    alert.firing().on(),
                    alert.firing().delayWorkingDays(),
                    alert.firing().recoveredOn(),
                    alert.facts(),
                    Wording.ofAlarm(alert.facts()).in(language),
                    ActionResponse.from(alert.task(), language),
                    past == null ? null : PastAlertResponse.from(past));
        }
    }

    /** A corrective action that nobody was given. */
    @Schema(name = "BacktestAction")
    record ActionResponse(String title, String ownerId, String ownerName, LocalDate dueOn) {
        static ActionResponse from(Task task, Locale language) {
            return new ActionResponse(
                    task.title().in(language), task.owner().id(), task.owner().name(), task.dueOn());
        }
    }

    /** An alert of the time. */
    @Schema(name = "BacktestPastAlert")
    record PastAlertResponse(
            UUID id,
            LocalDate openedOn,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolution) {
        static PastAlertResponse from(PastAlert alert) {
            return new PastAlertResponse(alert.id(), alert.openedOn(), alert.resolvedOn(), alert.resolution());
        }
    }

    /** What would have been said from the end of a day on. */
    @Schema(name = "BacktestVerdict")
    record VerdictResponse(
            LocalDate on, Verdict verdict, @Nullable Reason reason) {
        static VerdictResponse from(VerdictDay day) {
            return new VerdictResponse(day.on(), day.verdict(), day.reason());
        }
    }

    /** How often a rule is wrong. */
    @Schema(name = "FalseAlarmChance")
    record ChanceResponse(
            BigDecimal value,

            @Schema(description = "Computed for the planned volume; else an upper limit")
            boolean exact) {
        private static final int PLACES = 6;

        static ChanceResponse from(FalseAlarmChance chance) {
            return new ChanceResponse(
                    BigDecimal.valueOf(chance.value()).setScale(PLACES, RoundingMode.HALF_EVEN), chance.isExact());
        }
    }

    static @Nullable CourseResponse from(@Nullable Course course, Locale language) {
        if (course == null) {
            return null;
        }
        FalseAlarmChance chance = course.falseAlarmChance();
        return new CourseResponse(
                course.alerts().stream()
                        .map(alert -> FiringResponse.from(alert, language))
                        .toList(),
                Math.toIntExact(course.alerts().stream()
                        .filter(WouldBeAlert::isCalledFalse)
                        .count()),
                course.verdictChanges().stream().map(VerdictResponse::from).toList(),
                chance == null ? null : ChanceResponse.from(chance));
    }
}
