package io.boussole.plan.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever changes a plan says about it.
 *
 * @param reason kept with the version
 * @param decisionId the decision that the change carries out
 * @param isByOperation whether an operation makes it that has asked for what the step needs, rather than somebody who writes the plan
 */
public record ChangeNote(@Nullable String reason, @Nullable UUID decisionId, boolean isByOperation) {
    public static final ChangeNote NONE = new ChangeNote(null, null);
    public static final ChangeNote OPERATION = operation(null, null);

    public ChangeNote(@Nullable String reason, @Nullable UUID decisionId) {
        this(reason, decisionId, false);
    }

    public static ChangeNote operation(@Nullable String reason, @Nullable UUID decisionId) {
        return new ChangeNote(reason, decisionId, true);
    }
}
