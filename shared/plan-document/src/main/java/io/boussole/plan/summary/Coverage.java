package io.boussole.plan.summary;

import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.Member.TeamFunction;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.RefersTo;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether marketing, sales and customer service each have a part in the plan.
 *
 * <p>An assignment is a place of the plan that names a member to do or answer for something: a role in a battle, an action, a critical
 * task, an objective, a KPI, a ritual, a date. Absences, managers, scopes of KPIs and accepted findings assign nothing.
 *
 * @param assignments by part of the plan ({@code battles}, {@code rituals} …), how many members of the function are assigned there
 */
public record Coverage(TeamFunction function, long members, Map<String, Integer> assignments) {
    private static final Set<String> NO_WORK = Set.of("team", "timeOff", "acceptances", "successStories");
    private static final Set<String> NO_ASSIGNMENT = Set.of("memberId", "managerId");

    public int total() {
        return assignments.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isCovered() {
        return total() > 0;
    }

    /** The three functions, with those who are still there on {@code today}. */
    public static List<Coverage> of(PlanDocument plan, LocalDate today) {
        Map<String, TeamFunction> functions = new HashMap<>();
        plan.team().stream()
                .filter(member -> isThere(member, today))
                .forEach(member -> functions.putIfAbsent(member.id(), member.function()));
        Map<TeamFunction, Map<String, Integer>> counts = new HashMap<>();
        DocumentWalk.through(plan, (component, value, at) -> {
            TeamFunction function =
                    value instanceof String id && isAssignment(component, at) ? functions.get(id) : null;
            if (function != null) {
                counts.computeIfAbsent(function, any -> new TreeMap<>()).merge(partOf(at), 1, Integer::sum);
            }
        });
        List<Coverage> coverage = new ArrayList<>();
        for (TeamFunction function : TeamFunction.values()) {
            long members = functions.values().stream().filter(function::equals).count();
            coverage.add(new Coverage(function, members, counts.getOrDefault(function, Map.of())));
        }
        return coverage;
    }

    private static boolean isThere(Member member, LocalDate today) {
        return member.id() != null
                && member.function() != null
                && (member.leftOn() == null || member.leftOn().isAfter(today));
    }

    private static boolean isAssignment(RecordComponent component, Pointer at) {
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        return refersTo != null
                && refersTo.value() == Part.MEMBER
                && !NO_ASSIGNMENT.contains(component.getName())
                && !NO_WORK.contains(partOf(at));
    }

    private static String partOf(Pointer at) {
        @Nullable Pointer parent = at;
        String path = at.toString();
        int end = path.indexOf('/', 1);
        return parent == null || end < 0 ? "plan" : path.substring(1, end);
    }
}
