package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** Whatever can be stopped — a battle, its actions, a channel, an experiment — says who, when, how measured, and when it stops. */
final class InitiativeRules {
    private static final int MOST_BATTLES = 3;
    private static final Pointer BATTLES = Pointer.to("battles");
    private static final Pointer CHANNELS = Pointer.to("channels");
    private static final Pointer EXPERIMENTS = Pointer.to("experiments");

    static final Rule INITIATIVE_WITHOUT_OWNER = Rule.error("INITIATIVE_WITHOUT_OWNER", 2)
            .says("Nobody is in charge", "Personne n'en est chargé")
            .fix("Name the owner", "Désignez le responsable")
            .check((plan, found) -> {
                Items.each(
                        plan.battles(),
                        BATTLES,
                        (battle, at) -> Items.each(
                                battle.actions(),
                                at.member("actions"),
                                (action, place) -> found.ifAbsent(action.ownerId(), place.member("ownerId"))));
                Items.each(
                        plan.experiments(),
                        EXPERIMENTS,
                        (experiment, at) -> found.ifAbsent(experiment.ownerId(), at.member("ownerId")));
            });

    static final Rule INITIATIVE_WITHOUT_DATES = Rule.error("INITIATIVE_WITHOUT_DATES", 2)
            .says("It does not say when", "Elle ne dit pas quand")
            .fix("Give the first and the last day", "Indiquez le premier et le dernier jour")
            .check((plan, found) -> {
                Items.each(plan.battles(), BATTLES, (battle, at) -> datesOfActions(battle, at, found));
                Items.each(plan.experiments(), EXPERIMENTS, (experiment, at) -> {
                    found.ifAbsent(experiment.start(), at.member("start"));
                    found.ifAbsent(experiment.end(), at.member("end"));
                });
            });

    static final Rule INITIATIVE_WITHOUT_KPI = Rule.error("INITIATIVE_WITHOUT_KPI", 2)
            .says("It does not say how it is measured", "Elle ne dit pas comment elle se mesure")
            .fix("Name a KPI of the plan", "Nommez un indicateur du plan")
            .check((plan, found) -> {
                Items.each(plan.battles(), BATTLES, (battle, at) -> found.ifAbsent(battle.kpiId(), at.member("kpiId")));
                Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                    if (channel.target() == null || channel.target().kpiId() == null) {
                        found.at(at.member("target").member("kpiId"));
                    }
                });
                Items.each(
                        plan.experiments(),
                        EXPERIMENTS,
                        (experiment, at) -> found.ifAbsent(experiment.kpiId(), at.member("kpiId")));
            });

    static final Rule BATTLE_WITHOUT_DRIVER = Rule.error("BATTLE_WITHOUT_DRIVER", 13)
            .says("Nobody drives the battle", "Personne ne pilote la bataille")
            .fix("Name exactly one driver", "Désignez un pilote et un seul")
            .check((plan, found) -> Items.each(plan.battles(), BATTLES, (battle, at) -> {
                if (battle.assignments() == null
                        || battle.assignments().driver() == null
                        || battle.assignments().driver().isBlank()) {
                    found.at(at.member("assignments").member("driver"));
                }
            }));

    static final Rule INITIATIVE_WITHOUT_STOP_RULE = Rule.error("INITIATIVE_WITHOUT_STOP_RULE", 82)
            .says(
                    "Nothing says when to stop, so it never stops",
                    "Rien ne dit quand s'arrêter, elle ne s'arrête donc jamais")
            .fix("Give the value at which it is cut or changed", "Donnez la valeur à laquelle on coupe ou on modifie")
            .check((plan, found) -> {
                Items.each(plan.battles(), BATTLES, (battle, at) -> {
                    if (!stops(battle)) {
                        found.at(at.member("stopRule"));
                    }
                });
                Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                    if (!stops(channel)) {
                        found.at(at.member("stopRule"));
                    }
                });
                Items.each(plan.experiments(), EXPERIMENTS, (experiment, at) -> {
                    if (!stops(experiment)) {
                        found.at(at.member("failureCriterion"));
                    }
                });
            });

    static final Rule MAX_BATTLES = Rule.error("MAX_BATTLES", 90)
            .says(
                    "{0} battles are active; three a quarter, not ten",
                    "{0} batailles sont actives ; trois par trimestre, pas dix")
            .fix("Keep three and mark the others PLANNED", "Gardez-en trois et marquez les autres PLANNED")
            .check((plan, found) -> {
                long active = plan.battles().stream().filter(Battle::isActive).count();
                Items.beyond(MOST_BATTLES, plan.battles(), Battle::isActive, BATTLES, at -> found.at(at, active));
            })
            .limit();

    static final List<Rule> ALL = List.of(
            INITIATIVE_WITHOUT_OWNER,
            INITIATIVE_WITHOUT_DATES,
            INITIATIVE_WITHOUT_KPI,
            BATTLE_WITHOUT_DRIVER,
            INITIATIVE_WITHOUT_STOP_RULE,
            MAX_BATTLES);

    private InitiativeRules() {}

    /** A battle lasts from the first of its actions to the last. */
    private static void datesOfActions(Battle battle, Pointer at, Findings.Sink found) {
        if (battle.actions().isEmpty()) {
            found.at(at.member("actions"));
        }
        Items.each(battle.actions(), at.member("actions"), (action, place) -> {
            found.ifAbsent(action.startOn(), place.member("startOn"));
            found.ifAbsent(action.dueOn(), place.member("dueOn"));
        });
    }

    private static boolean stops(Battle battle) {
        return battle.stopRule() != null
                && (battle.stopRule().below() != null || battle.stopRule().above() != null);
    }

    private static boolean stops(Channel channel) {
        return channel.stopRule() != null
                && (channel.stopRule().below() != null || channel.stopRule().above() != null);
    }

    private static boolean stops(Experiment experiment) {
        return experiment.failureCriterion() != null
                && (experiment.failureCriterion().below() != null
                        || experiment.failureCriterion().above() != null);
    }
}
