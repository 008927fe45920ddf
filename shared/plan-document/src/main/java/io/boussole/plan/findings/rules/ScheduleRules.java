package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** Sprints and milestones that everybody can see. */
final class ScheduleRules {
    private static final Pointer MILESTONES = Pointer.to("milestones");
    private static final Pointer SPRINTS = Pointer.to("sprints");

    static final Rule MILESTONE_INCOMPLETE = Rule.warning("MILESTONE_INCOMPLETE", 65)
            .says("The milestone does not say its {0}", "Le jalon ne dit pas : {0}")
            .fix("Give the title, the owner and the day", "Donnez le titre, le responsable et le jour")
            .check((plan, found) -> Items.each(plan.milestones(), MILESTONES, (milestone, at) -> {
                found.ifAbsent(milestone.title(), at.member("title"), "title");
                found.ifAbsent(milestone.ownerId(), at.member("ownerId"), "ownerId");
                found.ifAbsent(milestone.dueOn(), at.member("dueOn"), "dueOn");
            }));

    static final Rule MILESTONE_LATE = Rule.warning("MILESTONE_LATE", 65)
            .says("The milestone was due on {0} and is not there", "Le jalon était attendu le {0} et n'est pas là")
            .fix("Say when it was reached, or plan it anew", "Dites quand il a été atteint, ou replanifiez-le")
            .check((plan, found) -> Items.each(plan.milestones(), MILESTONES, (milestone, at) -> {
                if (milestone.doneOn() == null && Items.isGreater(found.today(), milestone.dueOn())) {
                    found.at(at.member("dueOn"), String.valueOf(milestone.dueOn()));
                }
            }));

    static final Rule SPRINT_INCOMPLETE = Rule.warning("SPRINT_INCOMPLETE", 65)
            .says("The sprint does not say its {0}", "Le sprint ne dit pas : {0}")
            .fix(
                    "Give the goal, the owner, the first and the last day",
                    "Donnez le but, le responsable, le premier et le dernier jour")
            .check((plan, found) -> Items.each(plan.sprints(), SPRINTS, (sprint, at) -> {
                found.ifAbsent(sprint.goal(), at.member("goal"), "goal");
                found.ifAbsent(sprint.ownerId(), at.member("ownerId"), "ownerId");
                found.ifAbsent(sprint.start(), at.member("start"), "start");
                found.ifAbsent(sprint.end(), at.member("end"), "end");
            }));

    static final List<Rule> ALL = List.of(MILESTONE_INCOMPLETE, MILESTONE_LATE, SPRINT_INCOMPLETE);

    private ScheduleRules() {}
}
