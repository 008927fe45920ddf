package io.boussole.alert.incident;

import io.boussole.alert.rule.ActionOwner;
import io.boussole.alert.rule.AlertRule;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A KPI that fails its plan, with all that its alert and its corrective action are made of. */
public record Breach(AlertRule rule, PlanPublished plan, BusinessCalendar calendar, AlertFacts facts) {
    /** Within a period evidence only adds up, so there is one episode until a recovery is known to have ended it. */
    private static final int EPISODE = 1;

    int episode() {
        return EPISODE;
    }

    /** Rule, dimensions (none yet), period. With the episode it names the alert. */
    String fingerprint() {
        return String.join(
                "|",
                rule.id().toString(),
                "",
                plan.period().start() + "/" + plan.period().end(),
                Integer.toString(episode()));
    }

    /** The same on every replay, so that whoever dedupes by it sees one. */
    UUID alertId() {
        return named("alert");
    }

    UUID actionId() {
        return named("action");
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(
                (rule.tenantId() + "|" + fingerprint() + "|" + what).getBytes(StandardCharsets.UTF_8));
    }

    PlanMember owner() {
        return ActionOwner.of(
                plan,
                plan.kpis().stream()
                        .filter(kpi -> kpi.id().equals(rule.kpiId()))
                        .findFirst()
                        .orElseThrow());
    }

    LocalDate dueOn(LocalDate today) {
        return calendar.plusWorkingDays(today, rule.dueInWorkingDays());
    }

    @Nullable
    PlanPlaybook playbook() {
        return rule.playbookIn(plan);
    }

    String title() {
        PlanPlaybook playbook = playbook();
        String label = rule.label();
        return playbook == null
                ? "Find the cause and decide what to change: " + (label == null ? rule.kpiId() : label)
                : playbook.title();
    }

    List<String> checklist() {
        PlanPlaybook playbook = playbook();
        return playbook == null ? List.of() : playbook.checklist();
    }
}
