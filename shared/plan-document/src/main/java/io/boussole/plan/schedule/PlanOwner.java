package io.boussole.plan.schedule;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for a plan as a whole. */
public final class PlanOwner {
    private static final String SALES_DIRECTOR = "SALES_DIRECTOR";

    private PlanOwner() {}

    /** The member that the plan names, else the first sales director of its team. */
    public static Optional<String> of(PlanDocument plan) {
        return Optional.ofNullable(plan.ownerId())
                .or(() -> plan.team().stream()
                        .filter(member -> SALES_DIRECTOR.equals(member.role()))
                        .map(Member::id)
                        .flatMap(Stream::ofNullable)
                        .findFirst());
    }
}
