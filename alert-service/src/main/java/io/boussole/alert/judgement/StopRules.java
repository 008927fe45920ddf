package io.boussole.alert.judgement;

import io.boussole.alert.incident.StandingAlert;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanStopRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a stop rule that looks at a KPI is met and waits for a decision. */
final class StopRules {
    private StopRules() {}

    /** @param standing alerts of the plan */
    static boolean areMet(JudgedKpi judged, List<StandingAlert> standing) {
        Set<String> subjects = subjects(judged);
        return standing.stream()
                .anyMatch(alert -> alert.kind() == AlertKind.STOP_RULE && subjects.contains(alert.subject()));
    }

    private static Set<String> subjects(JudgedKpi judged) {
        String kpiId = judged.rule().subject();
        Stream<String> channels = judged.plan().published().channels().stream()
                .filter(channel -> looksAt(channel.stopRule(), channel.kpiId(), kpiId))
                .map(channel -> "channel/" + channel.id());
        Stream<String> battles = judged.plan().published().battles().stream()
                .filter(battle -> looksAt(battle.stopRule(), battle.kpiId(), kpiId))
                .map(battle -> "battle/" + battle.id());
        return Stream.concat(Stream.of("kpi/" + kpiId), Stream.concat(channels, battles))
                .collect(Collectors.toSet());
    }

    /** @param ofTheEffort the KPI of the channel or battle, which its rule looks at where it names none */
    private static boolean looksAt(@Nullable PlanStopRule rule, @Nullable String ofTheEffort, String kpiId) {
        return rule != null && kpiId.equals(rule.kpiId() == null ? ofTheEffort : rule.kpiId());
    }
}
