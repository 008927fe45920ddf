package io.boussole.plan.reading;

import io.boussole.http.Page;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PlanSummary;
import io.boussole.plan.lifecycle.PlanVersionService;
import io.boussole.plan.lifecycle.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans to read: one as it stands or stood, or all that hold on a day. */
@ApplicationScoped
public class PlanEditions {
    private static final int PAGE = 200;

    private final PlanService plans;
    private final PlanVersionService versions;

    PlanEditions(PlanService plans, PlanVersionService versions) {
        this.plans = plans;
        this.versions = versions;
    }

    /** @param version absent: what the plan says now */
    @Transactional
    public PlanEdition of(UUID planId, @Nullable Long version) {
        PlanSummary plan = plans.get(planId);
        if (version == null) {
            String stamp = Long.toString(plan.revision());
            return new PlanEdition(
                    planId,
                    stamp,
                    plan.version(),
                    plan.state(),
                    plan.changedAt(),
                    plans.read(planId).plan());
        }
        PublishedVersion published = versions.get(planId, version).version();
        return new PlanEdition(
                planId,
                "v" + version,
                version,
                published.state(),
                published.publishedAt(),
                plans.readVersion(planId, version).plan());
    }

    /** The active plans whose period holds the day, by the beginning of their periods. */
    @Transactional
    public List<PlanDocument> activeOn(ReadingDay day) {
        List<PlanSummary> holding = new ArrayList<>();
        String token = null;
        do {
            Page<PlanSummary> page = plans.list(PlanState.ACTIVE, PAGE, token);
            page.items().stream().filter(plan -> holds(plan, day)).forEach(holding::add);
            token = page.nextPageToken();
        } while (token != null);
        return holding.stream()
                .sorted(Comparator.comparing(PlanSummary::periodStart, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PlanSummary::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PlanSummary::id))
                .map(plan -> plans.read(plan.id()).plan())
                .filter(day::isInPeriodOf)
                .toList();
    }

    private static boolean holds(PlanSummary plan, ReadingDay day) {
        LocalDate start = plan.periodStart();
        LocalDate end = plan.periodEnd();
        return start != null
                && end != null
                && !day.latest().isBefore(start)
                && !day.earliest().isAfter(end);
    }
}
