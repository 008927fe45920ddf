package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Battle.SuccessCriterion;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Battles that can be ranked, won, and followed by the next. */
final class BattleRules {
    private static final int QUICK_ACTIONS = 3;

    /** Less than two weeks, strictly. */
    private static final int QUICK_DAYS = 14;

    private static final Pointer BATTLES = Pointer.to("battles");
    private static final Set<BattleStatus> ENDED =
            EnumSet.of(BattleStatus.WON, BattleStatus.LOST, BattleStatus.STOPPED);

    static final Rule BATTLE_WITHOUT_NAME = Rule.warning("BATTLE_WITHOUT_NAME", 90)
            .says("The battle has no name", "La bataille n'a pas de nom")
            .fix("Say in a few words what is to be won", "Dites en quelques mots ce qu'il s'agit de gagner")
            .check((plan, found) -> Items.each(
                    plan.battles(), BATTLES, (battle, at) -> found.ifAbsent(battle.name(), at.member("name"))));

    static final Rule BATTLE_WITHOUT_SUCCESS_CRITERION = Rule.warning("BATTLE_WITHOUT_SUCCESS_CRITERION", 15)
            .says("Nothing says when the battle is won", "Rien ne dit quand la bataille est gagnée")
            .fix("Give the value of its KPI at which it is won", "Donnez la valeur de son indicateur qui la gagne")
            .check((plan, found) -> Items.each(plan.battles(), BATTLES, (battle, at) -> {
                SuccessCriterion criterion = battle.successCriterion();
                if (criterion == null || (criterion.atLeast() == null && criterion.atMost() == null)) {
                    found.at(at.member("successCriterion"));
                }
            }));

    static final Rule BATTLE_STATUS_MISMATCH = Rule.warning("BATTLE_STATUS_MISMATCH", 91)
            .says("The status and the day of its end do not agree", "Le statut et le jour de fin ne concordent pas")
            .fix(
                    "Give endedOn to a battle that is won, lost or stopped, and to no other",
                    "Donnez endedOn à une bataille gagnée, perdue ou arrêtée, et à nulle autre")
            .check((plan, found) -> Items.each(plan.battles(), BATTLES, (battle, at) -> {
                boolean ended = battle.status() != null && ENDED.contains(battle.status());
                if (ended != (battle.endedOn() != null)) {
                    found.at(at.member("endedOn"));
                }
            }));

    static final Rule NO_ACTIVE_BATTLE = Rule.warning("NO_ACTIVE_BATTLE", 91)
            .says("Battles wait, and none is fought", "Des batailles attendent, et aucune n'est menée")
            .fix("Begin the first of the queue", "Lancez la première de la file")
            .check((plan, found) -> {
                if (plan.battles().stream().anyMatch(battle -> battle.status() == BattleStatus.PLANNED)
                        && plan.battles().stream().noneMatch(Battle::isActive)) {
                    found.at(BATTLES);
                }
            });

    static final Rule FEW_QUICK_ACTIONS = Rule.warning("FEW_QUICK_ACTIONS", 123)
            .says(
                    "{0} action(s) take less than two weeks; a relaunch needs three",
                    "{0} action(s) prennent moins de deux semaines ; une relance en demande trois")
            .fix("Cut an action into shorter ones", "Découpez une action en plus courtes")
            .check((plan, found) -> {
                List<Action> actions = plan.battles().stream()
                        .flatMap(battle -> battle.actions().stream())
                        .toList();
                long quick = actions.stream().filter(BattleRules::isQuick).count();
                if (actions.size() >= QUICK_ACTIONS && quick < QUICK_ACTIONS) {
                    found.at(BATTLES, quick);
                }
            });

    static final Rule BATTLE_NOT_RANKABLE = Rule.warning("BATTLE_NOT_RANKABLE", 133)
            .says(
                    "Without its expected impact the battle cannot be ranked",
                    "Sans impact attendu, la bataille ne se classe pas")
            .fix("Estimate the revenue that it is to bring", "Estimez le revenu qu'elle doit apporter")
            .check((plan, found) -> Items.each(
                    plan.battles(),
                    BATTLES,
                    (battle, at) -> found.ifAbsent(battle.expectedImpact(), at.member("expectedImpact"))));

    static final Rule BATTLE_WITHOUT_LEVERAGE = Rule.warning("BATTLE_WITHOUT_LEVERAGE", 134)
            .says("Nothing says what the battle acts upon", "Rien ne dit sur quoi la bataille agit")
            .fix("Choose CONVERSION, CYCLE_TIME or OTHER", "Choisissez CONVERSION, CYCLE_TIME ou OTHER")
            .check((plan, found) -> Items.each(
                    plan.battles(), BATTLES, (battle, at) -> found.ifAbsent(battle.leverage(), at.member("leverage"))));

    static final List<Rule> ALL = List.of(
            BATTLE_WITHOUT_NAME,
            BATTLE_WITHOUT_SUCCESS_CRITERION,
            BATTLE_STATUS_MISMATCH,
            NO_ACTIVE_BATTLE,
            FEW_QUICK_ACTIONS,
            BATTLE_NOT_RANKABLE,
            BATTLE_WITHOUT_LEVERAGE);

    private BattleRules() {}

    private static boolean isQuick(Action action) {
        return action.startOn() != null
                && action.dueOn() != null
                && ChronoUnit.DAYS.between(action.startOn(), action.dueOn()) < QUICK_DAYS;
    }
}
