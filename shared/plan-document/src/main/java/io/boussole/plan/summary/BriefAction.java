package io.boussole.plan.summary;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.SuccessCriterion;
import io.boussole.plan.document.CriticalTask;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, with the day on which it is due and the KPI that judges it.
 *
 * @param actionId absent for a critical task, which comes back every week
 * @param target of the KPI; the battle's criterion where the KPI has none
 * @param targetText the target as its reader writes it
 */
public record BriefAction(
        PlanDocument plan,
        @Nullable String actionId,
        @Nullable String battleId,
        String title,
        @Nullable LocalDate dueOn,
        boolean isOverdue,
        boolean isCritical,
        @Nullable String kpiId,
        String kpi,
        @Nullable BigDecimal target,
        String targetText) {
    static final Comparator<BriefAction> MOST_URGENT_FIRST = Comparator.comparing(
                    (BriefAction action) -> !action.isOverdue())
            .thenComparing(BriefAction::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(action -> !action.isCritical());

    /** The member's actions in the battles that are fought, as long as they are not done. */
    static List<BriefAction> open(String memberId, Reader reader, LocalDate on) {
        return reader.plan().battles().stream()
                .filter(Battle::isActive)
                .flatMap(battle -> battle.actions().stream()
                        .filter(action -> memberId.equals(action.ownerId()) && action.doneOn() == null)
                        .map(action -> of(battle, action, reader, on)))
                .toList();
    }

    private static BriefAction of(Battle battle, Action action, Reader reader, LocalDate on) {
        Optional<Kpi> kpi = reader.names().kpi(battle.kpiId());
        BigDecimal target = kpi.map(Kpi::target).orElseGet(() -> criterion(battle));
        return new BriefAction(
                reader.plan(),
                action.id(),
                battle.id(),
                BriefWording.title(Reader.text(action.title())),
                action.dueOn(),
                action.dueOn() != null && action.dueOn().isBefore(on),
                Boolean.TRUE.equals(action.critical()),
                battle.kpiId(),
                BriefWording.kpi(reader.kpi(battle.kpiId())),
                target,
                reader.valueOf(battle.kpiId(), target));
    }

    private static @Nullable BigDecimal criterion(Battle battle) {
        SuccessCriterion criterion = battle.successCriterion();
        if (criterion == null) {
            return null;
        }
        return criterion.atLeast() == null ? criterion.atMost() : criterion.atLeast();
    }

    /** The member's critical tasks: due by the end of the week, judged by the KPI of the plan's first objective. */
    static List<BriefAction> critical(String memberId, Reader reader, LocalDate on) {
        return reader.plan().criticalTasks().stream()
                .filter(task -> task.type() != null && memberId.equals(task.ownerId()))
                .map(task -> of(task, reader, on))
                .toList();
    }

    private static BriefAction of(CriticalTask task, Reader reader, LocalDate on) {
        String kpiId = reader.plan().objectives().stream()
                .flatMap(objective -> Stream.ofNullable(objective.kpiId()))
                .findFirst()
                .orElse(null);
        BigDecimal target = reader.names().kpi(kpiId).map(Kpi::target).orElse(null);
        return new BriefAction(
                reader.plan(),
                null,
                null,
                new Labels(reader.wording()).task(Objects.requireNonNull(task.type())),
                on.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)),
                false,
                true,
                kpiId,
                BriefWording.kpi(reader.kpi(kpiId)),
                target,
                reader.valueOf(kpiId, target));
    }
}
