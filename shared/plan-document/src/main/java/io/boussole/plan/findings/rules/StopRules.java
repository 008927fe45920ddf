package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.ChannelType;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a channel is held to, and when it is cut or changed. */
final class StopRules {
    private static final int COMPLETE_CYCLES = 2;
    private static final int DECISION_DAYS = 5;
    private static final Pointer CHANNELS = Pointer.to("channels");

    static final Rule CHANNEL_WITHOUT_TOLERANCE = Rule.error("CHANNEL_WITHOUT_TOLERANCE", 62)
            .says(
                    "The channel's KPI '{0}' has no target with a range of tolerance",
                    "L'indicateur « {0} » du canal n'a pas de cible avec sa plage de tolérance")
            .fix(
                    "Give the KPI a target and a targetRange with low and high",
                    "Donnez à l'indicateur une cible et un targetRange avec low et high")
            .check((plan, found) -> {
                Map<String, Kpi> kpis = PartsById.kpis(plan);
                each(plan, (channel, at) -> {
                    String id =
                            channel.target() == null ? null : channel.target().kpiId();
                    Kpi kpi = id == null ? null : kpis.get(id);
                    if (kpi != null && !isTolerant(kpi)) {
                        found.at(at.member("target").member("kpiId"), String.valueOf(id));
                    }
                });
            });

    static final Rule STOP_RULE_TOO_HASTY = Rule.warning("STOP_RULE_TOO_HASTY", 63)
            .says(
                    "The channel is judged after {0} complete cycle(s), two are needed to tell weakness from chance",
                    "Le canal est jugé après {0} cycle(s) complet(s), il en faut deux pour distinguer faiblesse et hasard")
            .fix("Set completeCycles to 2", "Mettez completeCycles à 2")
            .check((plan, found) -> each(plan, (channel, at) -> {
                if (channel.stopRule() != null) {
                    Integer cycles = channel.stopRule().completeCycles();
                    if (cycles == null || cycles < COMPLETE_CYCLES) {
                        found.at(at.member("stopRule").member("completeCycles"), cycles == null ? 0 : cycles);
                    }
                }
            }));

    static final Rule STOP_RULE_WITHOUT_CYCLE = Rule.warning("STOP_RULE_WITHOUT_CYCLE", 63)
            .says("Nothing says how long a cycle lasts", "Rien ne dit combien dure un cycle")
            .fix(
                    "Give cycleDays, or a sequence with its durationDays",
                    "Donnez cycleDays, ou une séquence avec durationDays")
            .check((plan, found) -> each(plan, (channel, at) -> {
                if (channel.stopRule() != null
                        && channel.stopRule().cycleDays() == null
                        && (channel.sequence() == null || channel.sequence().durationDays() == null)) {
                    found.at(at.member("stopRule").member("cycleDays"));
                }
            }));

    static final Rule DECISION_DUE_TOO_LATE = Rule.warning("DECISION_DUE_TOO_LATE", 64)
            .says(
                    "A decision {0} working days after the stop rule is hope, not correction",
                    "Une décision {0} jours ouvrés après la règle d'arrêt relève de l'espoir, pas de la correction")
            .fix("Decide within 1 to 5 working days", "Décidez sous 1 à 5 jours ouvrés")
            .check((plan, found) -> each(plan, (channel, at) -> {
                Integer days =
                        channel.stopRule() == null ? null : channel.stopRule().decisionDueInWorkingDays();
                if (days != null && (days < 1 || days > DECISION_DAYS)) {
                    found.at(at.member("stopRule").member("decisionDueInWorkingDays"), days);
                }
            }));

    static final Rule INBOUND_WITHOUT_SLA = Rule.warning("INBOUND_WITHOUT_SLA", 61)
            .says(
                    "Nothing says how soon a qualified lead is called back",
                    "Rien ne dit sous quel délai un lead qualifié est rappelé")
            .fix(
                    "Give an sla of SPEED_TO_LEAD with a positive time, such as PT2H",
                    "Donnez un sla SPEED_TO_LEAD avec un délai positif, par exemple PT2H")
            .check((plan, found) -> each(plan, (channel, at) -> {
                Duration within = channel.sla() == null ? null : channel.sla().within();
                boolean promised = within != null && !within.isNegative() && !within.isZero();
                if (!promised && (channel.type() == ChannelType.INBOUND || channel.sla() != null)) {
                    found.at(at.member("sla"));
                }
            }));

    static final List<Rule> ALL = List.of(
            CHANNEL_WITHOUT_TOLERANCE,
            STOP_RULE_TOO_HASTY,
            STOP_RULE_WITHOUT_CYCLE,
            DECISION_DUE_TOO_LATE,
            INBOUND_WITHOUT_SLA);

    private StopRules() {}

    private static void each(PlanDocument plan, BiConsumer<Channel, Pointer> action) {
        Items.each(plan.channels(), CHANNELS, (channel, at) -> {
            if (channel.isWorked()) {
                action.accept(channel, at);
            }
        });
    }

    private static boolean isTolerant(Kpi kpi) {
        return kpi.target() != null
                && kpi.targetRange() != null
                && kpi.targetRange().low() != null
                && kpi.targetRange().high() != null;
    }
}
