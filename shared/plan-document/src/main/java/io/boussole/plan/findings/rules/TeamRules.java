package io.boussole.plan.findings.rules;

import io.boussole.plan.document.CriticalTask;
import io.boussole.plan.document.CriticalTask.CriticalTaskType;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People: who they are, and that nothing critical is nobody's. */
final class TeamRules {
    private static final Pointer TEAM = Pointer.to("team");
    private static final Pointer TASKS = Pointer.to("criticalTasks");

    static final Rule MEMBER_WITHOUT_NAME = Rule.error("MEMBER_WITHOUT_NAME", 2)
            .says("A member of the team has no name", "Un membre de l'équipe n'a pas de nom")
            .fix("Name the person", "Nommez la personne")
            .check((plan, found) ->
                    Items.each(plan.team(), TEAM, (member, at) -> found.ifAbsent(member.name(), at.member("name"))));

    static final Rule MANAGER_CYCLE = Rule.error("MANAGER_CYCLE", 14)
            .says(
                    "'{0}' is, over others, their own manager",
                    "« {0} » est, par personnes interposées, son propre responsable")
            .fix(
                    "Let the chain of managers end with somebody",
                    "Faites finir la chaîne des responsables chez quelqu'un")
            .check((plan, found) -> {
                Set<String> ownManagers = ownManagers(managers(plan));
                Items.each(plan.team(), TEAM, (member, at) -> {
                    if (member.id() != null && ownManagers.contains(member.id())) {
                        found.at(at.member("managerId"), member.id());
                    }
                });
            });

    static final Rule CRITICAL_TASK_WITHOUT_OWNER = Rule.error("CRITICAL_TASK_WITHOUT_OWNER", 67)
            .says("Nobody is named for {0}", "Personne n'est désigné pour {0}")
            .fix("Name one owner for the task", "Désignez un responsable pour la tâche")
            .check((plan, found) -> {
                for (CriticalTaskType type : CriticalTaskType.values()) {
                    if (!hasOwner(plan, type)) {
                        found.at(place(plan, type), type);
                    }
                }
            });

    static final List<Rule> ALL = List.of(MEMBER_WITHOUT_NAME, MANAGER_CYCLE, CRITICAL_TASK_WITHOUT_OWNER);

    private TeamRules() {}

    private static Map<String, String> managers(PlanDocument plan) {
        Map<String, String> managers = new HashMap<>();
        for (Member member : plan.team()) {
            if (member.id() != null && member.managerId() != null) {
                managers.putIfAbsent(member.id(), member.managerId());
            }
        }
        return managers;
    }

    /** Everybody who meets themselves on the way up. Each way is gone once, so a team of thousands costs no more than its size. */
    private static Set<String> ownManagers(Map<String, String> managers) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String start : managers.keySet()) {
            List<String> way = new ArrayList<>();
            @Nullable String above = start;
            while (above != null && seen.add(above)) {
                way.add(above);
                above = managers.get(above);
            }
            int again = above == null ? -1 : way.lastIndexOf(above);
            if (again >= 0) {
                found.addAll(way.subList(again, way.size()));
            }
        }
        return found;
    }

    /** Whether somebody is named who is there once the period begins. */
    static boolean hasOwner(PlanDocument plan, CriticalTaskType type) {
        Map<String, Member> members = PartsById.members(plan);
        LocalDate start = plan.period() == null ? null : plan.period().start();
        return plan.criticalTasks().stream()
                .anyMatch(task -> task.type() == type
                        && task.ownerId() != null
                        && !task.ownerId().isBlank()
                        && !isGone(members.get(task.ownerId()), start));
    }

    private static boolean isGone(@Nullable Member member, @Nullable LocalDate start) {
        return member != null
                && member.leftOn() != null
                && start != null
                && !member.leftOn().isAfter(start);
    }

    private static Pointer place(PlanDocument plan, CriticalTaskType type) {
        List<CriticalTask> tasks = plan.criticalTasks();
        for (int index = 0; index < tasks.size(); index++) {
            if (tasks.get(index).type() == type) {
                return TASKS.item(index).member("ownerId");
            }
        }
        return TASKS;
    }
}
