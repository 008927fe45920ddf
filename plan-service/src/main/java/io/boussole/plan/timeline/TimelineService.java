package io.boussole.plan.timeline;

import io.boussole.http.Page;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.schedule.ContentMonth;
import io.boussole.plan.schedule.Timeline;
import io.boussole.plan.schedule.TimelineItem;
import io.boussole.plan.schedule.TrainingQuarter;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads plans as of today in their own time zone. */
@ApplicationScoped
public class TimelineService {
    private final PlanService plans;
    private final Clock clock;

    TimelineService(PlanService plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public Page<TimelineItem> timeline(UUID planId, TimelineFilter filter, int pageSize, @Nullable String pageToken) {
        PlanDocument plan = plans.read(planId).plan();
        TimelineCursor after = TimelineCursor.parse(pageToken);
        List<TimelineItem> found = Timeline.of(plan, today(plan)).stream()
                .filter(filter::takes)
                .filter(after::isBefore)
                .limit(pageSize + 1L)
                .toList();
        return Page.of(found, pageSize, item -> TimelineCursor.of(item).toString());
    }

    public List<ContentMonth> content(UUID planId) {
        PlanDocument plan = plans.read(planId).plan();
        return ContentMonth.of(plan, today(plan));
    }

    public List<TrainingQuarter> training(UUID planId) {
        PlanDocument plan = plans.read(planId).plan();
        return TrainingQuarter.of(plan, today(plan));
    }

    private LocalDate today(PlanDocument plan) {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.of(plan).zone());
    }
}
