package io.boussole.metrics.snapshot;

import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.snapshot.PlanSnapshotRepository.ActivePlan;
import io.boussole.metrics.snapshot.SnapshotDays.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Freezes figures of plans, once, and says how they read now. */
@ApplicationScoped
public class PlanSnapshotService {
    /** Older snapshots are compared on request only. */
    private static final int MONTHS_COMPARED = 2;

    private static final Due BEFORE_THE_NEWEST = new Due(SnapshotKind.MONTHLY, LocalDate.of(9999, 1, 1));

    private final PlanSnapshotRepository repository;
    private final FigureReader reader;
    private final PlanService plans;
    private final Clock clock;
    private final SnapshotConfig config;

    PlanSnapshotService(
            PlanSnapshotRepository repository,
            FigureReader reader,
            PlanService plans,
            Clock clock,
            SnapshotConfig config) {
        this.repository = repository;
        this.reader = reader;
        this.plans = plans;
        this.clock = clock;
        this.config = config;
    }

    /** Something of a plan that is to be frozen. */
    record DuePlan(String tenantId, UUID planId, Due due) {}

    /** A frozen one beside what it reads now. */
    public record Compared(PlanSnapshot snapshot, List<Restatement> restated) {}

    /** What is due of all tenants, each plan's in order; missed weeks of a plan's period come first. */
    @Transactional
    List<DuePlan> due() {
        Instant now = clock.instant();
        return repository.activePlans().stream().flatMap(plan -> due(plan, now)).toList();
    }

    private Stream<DuePlan> due(ActivePlan plan, Instant now) {
        return plan.days().until(now, config.settling()).stream()
                .filter(due -> !plan.taken().contains(due.kind() + " " + due.day()))
                .map(due -> new DuePlan(plan.tenantId(), plan.planId(), due));
    }

    /** @return false when another instance has taken it */
    @Transactional
    boolean take(DuePlan wanted) {
        Due due = wanted.due();
        return plans.find(wanted.tenantId(), wanted.planId())
                .map(plan -> new PlanSnapshot(
                        plan.id(),
                        due.kind(),
                        due.day(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        figures(plan, due)))
                .filter(snapshot -> repository.add(wanted.tenantId(), snapshot))
                .isPresent();
    }

    private Figures figures(MeasuredPlan plan, Due due) {
        Figures read = reader.read(plan, due);
        return due.kind() == SnapshotKind.WEEKLY ? read : read.with(restatedBy(plan, due));
    }

    /** Of the last snapshots before a day, what reads differently by its beginning. */
    private List<Restatement> restatedBy(MeasuredPlan plan, Due due) {
        LocalDate from = due.day().minusMonths(MONTHS_COMPARED);
        return repository.between(plan.tenantId(), plan.id(), from, due.day()).stream()
                .flatMap(snapshot ->
                        Restatements.of(
                                snapshot, reader.again(plan, snapshot, due.day().minusDays(1)))
                                .stream())
                .toList();
    }

    /** Absent when the tenant has no such published plan, or nothing is frozen of it then. */
    @Transactional
    public Optional<Compared> find(String tenantId, UUID planId, SnapshotKind kind, LocalDate day) {
        return plans.find(tenantId, planId)
                .flatMap(plan -> repository
                        .find(tenantId, planId, kind, day)
                        .map(snapshot ->
                                new Compared(snapshot, Restatements.of(snapshot, reader.again(plan, snapshot, null)))));
    }

    /**
     * The newest first; absent when the tenant has no such published plan.
     *
     * @param kind null for all
     * @param day and {@code lastKind}: of the last one of the page before; null for the first page
     */
    @Transactional
    public Optional<List<PlanSnapshot>> page(
            String tenantId,
            UUID planId,
            @Nullable SnapshotKind kind,
            @Nullable LocalDate day,
            @Nullable SnapshotKind lastKind,
            int limit) {
        Due after = day == null || lastKind == null ? BEFORE_THE_NEWEST : new Due(lastKind, day);
        return plans.find(tenantId, planId).map(plan -> repository.page(tenantId, planId, kind, after, limit));
    }
}
