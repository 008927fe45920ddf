package io.boussole.plan.rituals;

import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.NewDecision;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.decisions.SubjectPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a meeting took: in words alone, or one of a type, which the plan keeps with its reason and effect.
 *
 * @param subject what it is about; absent: the ritual itself
 */
public record ClosingDecision(
        @Nullable String text,
        @Nullable DecisionType type,
        @Nullable Subject subject,
        @Nullable String reason,
        @Nullable String expectedEffect,
        @Nullable LocalDate measureBy,
        @Nullable UUID supersedes) {

    NewDecision toDecision(String ritualId, List<String> decidedBy) {
        return new NewDecision(
                type,
                subject == null ? new Subject(SubjectPart.RITUAL, ritualId) : subject,
                reason,
                expectedEffect,
                measureBy,
                decidedBy,
                ritualId,
                supersedes);
    }
}
