package io.boussole.plan.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever changes a plan says about it.
 *
 * @param reason kept with the version
 * @param decisionId the decision that the change carries out
 */
public record ChangeNote(@Nullable String reason, @Nullable UUID decisionId) {
    public static final ChangeNote NONE = new ChangeNote(null, null);
}
