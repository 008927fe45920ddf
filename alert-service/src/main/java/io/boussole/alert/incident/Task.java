package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanMember;
import io.boussole.http.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must do about a breach, by when.
 *
 * @param dueOn last day on which it is in time, in the plan's time zone
 * @param playbookId of the plan; null when none applies
 */
public record Task(
        Text title,
        PlanMember owner,
        LocalDate dueOn,
        @Nullable String playbookId,
        List<String> checklist) {
    public Task {
        checklist = List.copyOf(checklist);
    }
}
