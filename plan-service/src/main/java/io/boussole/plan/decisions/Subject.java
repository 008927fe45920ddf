package io.boussole.plan.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param id of the part in the plan's document; absent for the plan itself
 */
public record Subject(SubjectPart part, @Nullable String id) {
    public static final Subject PLAN = new Subject(SubjectPart.PLAN, null);

    public static Subject battle(String id) {
        return new Subject(SubjectPart.BATTLE, id);
    }

    public static Subject channel(String id) {
        return new Subject(SubjectPart.CHANNEL, id);
    }

    public static Subject experiment(String id) {
        return new Subject(SubjectPart.EXPERIMENT, id);
    }
}
