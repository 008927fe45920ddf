package io.boussole.plan.summary;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.OnboardingItem;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.schedule.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first week of somebody who starts.
 *
 * @param startsOn the first day of work; absent when the plan does not say it, and then nothing has a due date
 */
public record OnboardingPlan(Member member, @Nullable LocalDate startsOn, List<Step> steps) {
    /** The guide's first week. */
    public static final int WEEK_IN_WORKING_DAYS = 5;

    private static final int MOST_DAYS = 366;

    /** Something to get done, by whom and by when. */
    public record Step(OnboardingItem item, @Nullable LocalDate dueOn, boolean isInFirstWeek) {
        /** Whether nothing about it is open: it has an owner and is due in the first week. */
        public boolean isSettled() {
            return item.ownerId() != null && dueOn != null && isInFirstWeek;
        }
    }

    public static OnboardingPlan of(PlanDocument plan, Member member) {
        BusinessCalendar days = WorkingDays.of(plan);
        return new OnboardingPlan(
                member,
                member.startedOn(),
                plan.onboarding().stream().map(item -> step(item, member, days)).toList());
    }

    private static Step step(OnboardingItem item, Member member, BusinessCalendar days) {
        Integer count = item.dueInWorkingDays();
        LocalDate start = member.startedOn();
        LocalDate due = count == null || start == null ? null : after(start, count, days);
        return new Step(item, due, count != null && count >= 0 && count <= WEEK_IN_WORKING_DAYS);
    }

    /** The day so many working days later; null beyond a year, or where closures leave no working day. */
    private static @Nullable LocalDate after(LocalDate start, int count, BusinessCalendar days) {
        try {
            return count < 0 || count > MOST_DAYS ? null : days.plusWorkingDays(start, count);
        } catch (IllegalStateException neverOpen) {
            return null;
        }
    }

    /** Whether there is anything to do and all of it has an owner and is due in the first week. */
    public boolean isComplete() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::isSettled);
    }
}
