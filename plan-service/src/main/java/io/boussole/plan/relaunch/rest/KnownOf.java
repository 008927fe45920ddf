package io.boussole.plan.relaunch.rest;

import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanContext.Hypothesis;
import io.boussole.plan.document.PlanDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the plan knows what a request names. A plan that has none of a kind lets any name pass: a relaunch must not wait for it. */
final class KnownOf {
    private KnownOf() {}

    static boolean part(Part part, PlanDocument plan, String id) {
        return known(part.idsIn(plan), id);
    }

    static boolean member(PlanDocument plan, String id) {
        return part(Part.MEMBER, plan, id);
    }

    static boolean hypothesis(PlanDocument plan, String id) {
        List<String> ids = plan.context() == null
                ? List.of()
                : plan.context().hypotheses().stream()
                        .map(Hypothesis::id)
                        .filter(Objects::nonNull)
                        .toList();
        return known(ids, id);
    }

    /** The items of a list, which may be absent and hold nulls. */
    static <T> List<T> present(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    private static boolean known(List<String> ids, String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
