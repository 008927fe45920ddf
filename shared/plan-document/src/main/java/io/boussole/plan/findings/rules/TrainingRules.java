package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Period.PeriodType;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.SuccessStory;
import io.boussole.plan.document.SuccessStory.ChangeInterval;
import io.boussole.plan.document.Training;
import io.boussole.plan.findings.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workshops, and stories that are told because something changed. */
final class TrainingRules {
    private static final int A_QUARTER = 3;
    private static final Pointer TRAINING = Pointer.to("training");
    private static final Pointer WORKSHOPS = TRAINING.member("workshops");

    static final Rule TOO_FEW_WORKSHOPS = Rule.warning("TOO_FEW_WORKSHOPS", 126)
            .says(
                    "{0} workshop(s) are planned for the quarter; three keep scripts sharp",
                    "{0} atelier(s) prévus ce trimestre ; il en faut trois")
            .fix("Plan three, on scripts and objections", "Prévoyez-en trois, sur les scripts et les objections")
            .check((plan, found) -> {
                int planned = plan.training() == null
                        ? 0
                        : plan.training().workshops().size();
                if (isQuarter(plan) && planned < due(plan.training())) {
                    found.at(WORKSHOPS, planned);
                }
            });

    static final Rule WORKSHOP_INCOMPLETE = Rule.warning("WORKSHOP_INCOMPLETE", 126)
            .says("The workshop does not say its {0}", "L'atelier ne dit pas : {0}")
            .fix("Give the title, the day and the owner", "Donnez le titre, le jour et le responsable")
            .check((plan, found) -> {
                if (plan.training() != null) {
                    Items.each(plan.training().workshops(), WORKSHOPS, (workshop, at) -> {
                        found.ifAbsent(workshop.title(), at.member("title"), "title");
                        found.ifAbsent(workshop.on(), at.member("on"), "on");
                        found.ifAbsent(workshop.ownerId(), at.member("ownerId"), "ownerId");
                    });
                }
            });

    static final Rule STORY_WITHOUT_MEASURE = Rule.error("STORY_WITHOUT_MEASURE", 128)
            .says("The story tells of no measured change", "L'histoire ne raconte aucun changement mesuré")
            .fix(
                    "Give the KPI, its value before and after, and the interval of the change",
                    "Donnez l'indicateur, sa valeur avant et après, et l'intervalle du changement")
            .check((plan, found) -> Items.each(plan.successStories(), Pointer.to("successStories"), (story, at) -> {
                if (!isMeasured(story)) {
                    found.at(at);
                }
            }));

    static final List<Rule> ALL = List.of(TOO_FEW_WORKSHOPS, WORKSHOP_INCOMPLETE, STORY_WITHOUT_MEASURE);

    private TrainingRules() {}

    private static boolean isQuarter(PlanDocument plan) {
        return plan.period() != null && plan.period().type() == PeriodType.QUARTER;
    }

    /** What the plan itself promises, if that is more than the guide's three. */
    private static int due(@Nullable Training training) {
        return training == null || training.workshopsPerQuarter() == null
                ? A_QUARTER
                : Math.max(A_QUARTER, training.workshopsPerQuarter());
    }

    private static boolean isMeasured(SuccessStory story) {
        ChangeInterval interval = story.interval();
        return story.kpiId() != null
                && story.before() != null
                && story.after() != null
                && story.before().compareTo(story.after()) != 0
                && interval != null
                && interval.low() != null
                && interval.high() != null;
    }
}
