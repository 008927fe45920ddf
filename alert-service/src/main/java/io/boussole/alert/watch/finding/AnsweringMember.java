package io.boussole.alert.watch.finding;

import io.boussole.contracts.plan.PlanMember;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who answers: the first of those asked for who is still in the team, else the plan's owner, the sales director, whoever has no manager,
 * anybody who is there. A person of whom the team says nothing is better than nobody.
 */
public final class AnsweringMember {
    private static final String SALES_DIRECTOR = "SALES_DIRECTOR";

    private AnsweringMember() {}

    /** Empty only when the plan names nobody at all. */
    public static Optional<PlanMember> of(WatchedPlan watched, @Nullable String... askedFor) {
        return Stream.concat(
                        Arrays.stream(askedFor),
                        Stream.ofNullable(watched.plan().ownerId()))
                .flatMap(id -> watched.member(id).stream())
                .filter(watched::isThere)
                .findFirst()
                .or(() -> there(watched, member -> SALES_DIRECTOR.equals(member.role())))
                .or(() -> there(watched, member -> member.managerId() == null))
                .or(() -> there(watched, member -> true))
                .or(() -> outsideTheTeam(watched, askedFor));
    }

    private static Optional<PlanMember> there(WatchedPlan watched, Predicate<PlanMember> wanted) {
        return watched.plan().team().stream()
                .filter(watched::isThere)
                .filter(wanted)
                .findFirst();
    }

    private static Optional<PlanMember> outsideTheTeam(WatchedPlan watched, @Nullable String... askedFor) {
        return Stream.concat(Stream.ofNullable(watched.plan().ownerId()), Arrays.stream(askedFor))
                .filter(id -> id != null && !id.isBlank())
                .findFirst()
                .map(id -> new PlanMember(id, id, null, null, null));
    }
}
