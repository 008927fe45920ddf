package io.boussole.plan.findings.rules;

import io.boussole.http.Text;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.findings.Rule;
import io.boussole.plan.schedule.RecurrenceRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the team keeps the plan alive, and where an action goes that nobody takes. */
final class RitualRules {
    private static final String MANAGER = "MANAGER";
    private static final int MICRO_MINUTES = 15;
    private static final Set<RitualType> TRIPLE = EnumSet.of(
            RitualType.DAILY_STANDUP, RitualType.WEEKLY_PIPELINE_REVIEW, RitualType.MONTHLY_PERFORMANCE_COMMITTEE);

    /** The form of a recurrence; whoever makes the calendar knows the rest of RFC 5545. */
    private static final Pointer RITUALS = Pointer.to("rituals");

    private static final Pointer ESCALATION = Pointer.to("escalation");

    static final Rule NO_RITUAL = Rule.warning("NO_RITUAL", 14)
            .says("The plan has no ritual in which it is looked at", "Le plan n'a aucun rituel où l'on s'y penche")
            .fix("Add a daily, a weekly and a monthly one", "Ajoutez-en un quotidien, un hebdomadaire et un mensuel")
            .check((plan, found) -> {
                if (plan.rituals().isEmpty()) {
                    found.at(Pointer.to("rituals"));
                }
            });

    static final Rule RITUAL_MISSING = Rule.warning("RITUAL_MISSING", 75)
            .says("The plan has no {0}", "Le plan n'a pas de {0}")
            .fix(
                    "Add a short daily point, a weekly pipeline review and a monthly committee",
                    "Ajoutez un point quotidien court, une revue de pipeline hebdomadaire et un comité mensuel")
            .check((plan, found) -> {
                for (RitualType type : TRIPLE) {
                    if (!plan.rituals().isEmpty()
                            && plan.rituals().stream().noneMatch(ritual -> ritual.type() == type)) {
                        found.at(RITUALS, named(type));
                    }
                }
            });

    static final Rule RITUAL_WITHOUT_PURPOSE = Rule.warning("RITUAL_WITHOUT_PURPOSE", 76)
            .says("The ritual does not say what it is for", "Le rituel ne dit pas à quoi il sert")
            .fix("State its purpose", "Énoncez son objectif")
            .check((plan, found) -> Items.each(
                    plan.rituals(), RITUALS, (ritual, at) -> found.ifAbsent(ritual.purpose(), at.member("purpose"))));

    static final Rule RITUAL_WITHOUT_DECISION = Rule.warning("RITUAL_WITHOUT_DECISION", 76)
            .says("The ritual decides nothing", "Le rituel ne décide rien")
            .fix("List the decisions that are expected of it", "Listez les décisions qu'on en attend")
            .check((plan, found) -> Items.each(plan.rituals(), RITUALS, (ritual, at) -> {
                if (ritual.expectedDecisions().isEmpty()) {
                    found.at(at.member("expectedDecisions"));
                }
            }));

    static final Rule RITUAL_INCOMPLETE = Rule.warning("RITUAL_INCOMPLETE", 76)
            .says("The ritual does not say its {0}", "Le rituel ne dit pas : {0}")
            .fix("Give the type, the owner and when it comes back", "Donnez le type, le responsable et la récurrence")
            .check((plan, found) -> Items.each(plan.rituals(), RITUALS, (ritual, at) -> {
                found.ifAbsent(ritual.type(), at.member("type"), "type");
                found.ifAbsent(ritual.ownerId(), at.member("ownerId"), "ownerId");
                found.ifAbsent(ritual.rule(), at.member("rule"), "rule");
            }));

    static final Rule MALFORMED_RECURRENCE = Rule.error("MALFORMED_RECURRENCE", 75)
            .says(
                    "'{0}' is no recurrence that a calendar understands",
                    "« {0} » n'est pas une récurrence qu'un agenda comprend")
            .fix("Write FREQ=WEEKLY;BYDAY=MO after RFC 5545", "Écrivez FREQ=WEEKLY;BYDAY=MO, selon la RFC 5545")
            .check((plan, found) -> Items.each(plan.rituals(), RITUALS, (ritual, at) -> {
                if (ritual.rule() != null && RecurrenceRule.fault(ritual.rule()).isPresent()) {
                    found.at(at.member("rule"), ritual.rule());
                }
            }));

    static final Rule WEEKLY_MICRO_TOO_LONG = Rule.error("WEEKLY_MICRO_TOO_LONG", 125)
            .says(
                    "The weekly micro point takes {0} minutes; fifteen at most",
                    "Le micro-point hebdo dure {0} minutes ; quinze au plus")
            .fix("Keep to what blocks, and to 15 minutes", "Tenez-vous aux blocages, et à 15 minutes")
            .check((plan, found) -> Items.each(plan.rituals(), RITUALS, (ritual, at) -> {
                if (ritual.type() == RitualType.WEEKLY_MICRO && Items.isGreater(ritual.durationMin(), MICRO_MINUTES)) {
                    found.at(at.member("durationMin"), String.valueOf(ritual.durationMin()));
                }
            }));

    static final Rule DASHBOARD_WITHOUT_QUESTION = Rule.warning("DASHBOARD_WITHOUT_QUESTION", 77)
            .says("The view answers none of the three questions", "La vue ne répond à aucune des trois questions")
            .fix(
                    "Choose ATTAINMENT, DEVIATIONS or CORRECTIVE_ACTIONS",
                    "Choisissez ATTAINMENT, DEVIATIONS ou CORRECTIVE_ACTIONS")
            .check((plan, found) -> Items.each(
                    plan.dashboardViews(),
                    Pointer.to("dashboardViews"),
                    (view, at) -> found.ifAbsent(view.question(), at.member("question"))));

    static final Rule NO_ESCALATION = Rule.warning("NO_ESCALATION", 14)
            .says("An action that nobody takes goes nowhere", "Une action que personne ne prend ne remonte nulle part")
            .fix("Say after how long it goes to whom", "Dites après combien de temps elle remonte, et à qui")
            .check((plan, found) -> {
                if (plan.escalation().isEmpty()) {
                    found.at(ESCALATION);
                }
            });

    static final Rule ESCALATION_TO_NOBODY = Rule.error("ESCALATION_TO_NOBODY", 14)
            .says("'{0}' is neither MANAGER nor a role of the team", "« {0} » n'est ni MANAGER ni un rôle de l'équipe")
            .fix("Name a role that somebody has", "Nommez un rôle que quelqu'un tient")
            .check((plan, found) -> {
                Set<@Nullable String> reached =
                        plan.team().stream().map(Member::role).collect(Collectors.toSet());
                Items.each(plan.escalation(), ESCALATION, (step, at) -> {
                    if (step.to() == null || !(step.to().equals(MANAGER) || reached.contains(step.to()))) {
                        found.at(at.member("to"), step.to() == null ? "" : step.to());
                    }
                });
            });

    static final Rule ESCALATION_WITHOUT_DELAY = Rule.error("ESCALATION_WITHOUT_DELAY", 14)
            .says("The step does not say after how long", "L'étape ne dit pas après combien de temps")
            .fix("Give working hours, such as PT4H", "Donnez des heures ouvrées, par exemple PT4H")
            .check((plan, found) -> Items.each(plan.escalation(), ESCALATION, (step, at) -> {
                if (step.after() == null || step.after().isNegative()) {
                    found.at(at.member("after"));
                }
            }));

    static final List<Rule> ALL = List.of(
            NO_RITUAL,
            RITUAL_MISSING,
            RITUAL_WITHOUT_PURPOSE,
            RITUAL_WITHOUT_DECISION,
            RITUAL_INCOMPLETE,
            MALFORMED_RECURRENCE,
            WEEKLY_MICRO_TOO_LONG,
            DASHBOARD_WITHOUT_QUESTION,
            NO_ESCALATION,
            ESCALATION_TO_NOBODY,
            ESCALATION_WITHOUT_DELAY);

    private RitualRules() {}

    private static Text named(RitualType type) {
        return switch (type) {
            case DAILY_STANDUP -> new Text("daily stand-up", "point quotidien");
            case WEEKLY_PIPELINE_REVIEW -> new Text("weekly pipeline review", "revue de pipeline hebdomadaire");
            case MONTHLY_PERFORMANCE_COMMITTEE ->
                new Text("monthly performance committee", "comité de performance mensuel");
            default -> new Text(type.name(), type.name());
        };
    }
}
