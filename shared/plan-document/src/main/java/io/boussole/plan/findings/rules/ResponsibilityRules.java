package io.boussole.plan.findings.rules;

import io.boussole.http.Text;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.WorkKind;
import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.Member.TeamFunction;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.RefersTo;
import io.boussole.plan.findings.Rule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who carries what: every function something, nobody who has left anything, nobody outside what must stay inside. */
final class ResponsibilityRules {
    private static final Pointer TASKS = Pointer.to("criticalTasks");
    private static final Pointer BATTLES = Pointer.to("battles");

    /** Members of the document that name a person without giving them anything to do. */
    private static final Set<String> NO_RESPONSIBILITY = Set.of("managerId", "memberId", "memberIds", "by");

    private static final Set<WorkKind> STAYS_INSIDE = EnumSet.of(WorkKind.STRATEGIC_DECISION, WorkKind.KEY_ACCOUNT);

    static final Rule FUNCTION_UNCOVERED = Rule.warning("FUNCTION_UNCOVERED", 3)
            .says(
                    "Nobody of {0} carries anything in the plan",
                    "Personne de la fonction {0} ne porte rien dans le plan")
            .fix(
                    "Give marketing, sales and customer service each a part: an action, a KPI, a battle",
                    "Confiez une part au marketing, à la vente et au service client : une action, un indicateur, une bataille")
            .check((plan, found) -> {
                Set<TeamFunction> covered = covered(plan);
                for (TeamFunction function : TeamFunction.values()) {
                    if (!covered.contains(function)) {
                        found.at(Pointer.to("team"), named(function));
                    }
                }
            });

    static final Rule OWNERLESS_CRITICAL_TASK = Rule.warning("OWNERLESS_CRITICAL_TASK", 68)
            .says(
                    "'{0}' leaves on {1}, and this critical task is nobody's from then on",
                    "« {0} » part le {1}, et cette tâche critique n'est plus à personne ensuite")
            .fix("Hand it over to somebody who stays", "Confiez-la à quelqu'un qui reste")
            .check((plan, found) -> {
                Map<String, Member> members = PartsById.members(plan);
                LocalDate end = plan.period() == null ? null : plan.period().end();
                Items.each(plan.criticalTasks(), TASKS, (task, at) -> {
                    LocalDate left = leaves(members, task.ownerId());
                    if (left != null && (!left.isAfter(found.today()) || end == null || !left.isAfter(end))) {
                        found.at(at.member("ownerId"), String.valueOf(task.ownerId()), left);
                    }
                });
                Items.each(
                        plan.battles(),
                        BATTLES,
                        (battle, place) -> Items.each(battle.actions(), place.member("actions"), (action, at) -> {
                            LocalDate left = leaves(members, action.ownerId());
                            if (left != null && isOpen(action) && isLeftAlone(action, left, found.today())) {
                                found.at(at.member("ownerId"), String.valueOf(action.ownerId()), left);
                            }
                        }));
            });

    static final Rule EXTERNAL_ON_STRATEGIC_WORK = Rule.error("EXTERNAL_ON_STRATEGIC_WORK", 135)
            .says(
                    "'{0}' works for another company and would own {1}",
                    "« {0} » travaille pour une autre entreprise et porterait {1}")
            .fix(
                    "Keep strategic decisions and key accounts inside; contents and technical campaigns may go out",
                    "Gardez en interne les décisions stratégiques et les clients clés ; contenus et campagnes techniques"
                            + " peuvent sortir")
            .check((plan, found) -> {
                Map<String, Member> members = PartsById.members(plan);
                Items.each(plan.battles(), BATTLES, (battle, place) -> {
                    drivenFromOutside(battle, members)
                            .ifPresent(work ->
                                    found.at(place.member("assignments").member("driver"), driver(battle), work));
                    Items.each(battle.actions(), place.member("actions"), (action, at) -> {
                        WorkKind work = action.workKind();
                        if (work != null && STAYS_INSIDE.contains(work) && isExternal(members, action.ownerId())) {
                            found.at(at.member("ownerId"), String.valueOf(action.ownerId()), work);
                        }
                    });
                });
            });

    static final List<Rule> ALL = List.of(FUNCTION_UNCOVERED, OWNERLESS_CRITICAL_TASK, EXTERNAL_ON_STRATEGIC_WORK);

    private ResponsibilityRules() {}

    private static Text named(TeamFunction function) {
        return switch (function) {
            case MARKETING -> new Text("marketing", "marketing");
            case SALES -> new Text("sales", "vente");
            case CUSTOMER_SERVICE -> new Text("customer service", "service client");
        };
    }

    private static Set<TeamFunction> covered(PlanDocument plan) {
        Set<String> responsible = new HashSet<>();
        DocumentWalk.through(plan, (component, value, at) -> {
            RefersTo reference = component.getAnnotation(RefersTo.class);
            if (reference != null
                    && reference.value() == Part.MEMBER
                    && value instanceof String id
                    && !NO_RESPONSIBILITY.contains(component.getName())) {
                responsible.add(id);
            }
        });
        Set<TeamFunction> covered = EnumSet.noneOf(TeamFunction.class);
        plan.team().stream()
                .filter(member -> member.function() != null && responsible.contains(String.valueOf(member.id())))
                .forEach(member -> covered.add(member.function()));
        return covered;
    }

    /** What stays inside of the work of a battle that somebody external drives: whoever drives decides, whoever does the work. */
    private static Optional<WorkKind> drivenFromOutside(Battle battle, Map<String, Member> members) {
        return isExternal(members, driver(battle))
                ? battle.actions().stream()
                        .flatMap(action -> Stream.ofNullable(action.workKind()))
                        .filter(STAYS_INSIDE::contains)
                        .findFirst()
                : Optional.empty();
    }

    private static String driver(Battle battle) {
        return battle.assignments() == null
                ? "null"
                : String.valueOf(battle.assignments().driver());
    }

    private static boolean isExternal(Map<String, Member> members, @Nullable String id) {
        Member member = members.get(String.valueOf(id));
        return member != null && Boolean.TRUE.equals(member.external());
    }

    private static @Nullable LocalDate leaves(Map<String, Member> members, @Nullable String id) {
        Member owner = members.get(String.valueOf(id));
        return owner == null ? null : owner.leftOn();
    }

    private static boolean isOpen(Action action) {
        return Boolean.TRUE.equals(action.critical()) && action.doneOn() == null;
    }

    private static boolean isLeftAlone(Action action, LocalDate left, LocalDate today) {
        return !left.isAfter(today) || action.dueOn() == null || !left.isAfter(action.dueOn());
    }
}
