package io.boussole.alert.rule;

import io.boussole.alert.rule.terms.Cycles;
import io.boussole.alert.rule.terms.Inhibitor;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.rule.terms.RuleAction;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the rules of a plan are put down, one a kind and subject, each with somebody who answers. */
final class DraftTable {
    private final PlanPublished plan;
    private final LocalDate today;
    private final List<RuleDraft> drafts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    DraftTable(PlanPublished plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /** Who answers by which rule, with what and by when. */
    record Duty(
            OwnerRule by,
            @Nullable String ownerId,
            @Nullable String playbookId,
            int dueInWorkingDays) {}

    /** What is watched and by which numbers. */
    record Gauge(
            Watched watched,
            @Nullable Reference reference,
            Judging judging,
            @Nullable Cycles cycles) {
        static Gauge of(Watched watched) {
            return new Gauge(watched, null, Judging.DEFAULT, null);
        }
    }

    PlanPublished plan() {
        return plan;
    }

    /** The day in the plan's time zone. */
    LocalDate today() {
        return today;
    }

    List<RuleDraft> drafts() {
        return drafts;
    }

    /** The first rule of a kind and subject stands; one that nobody could answer for is left out. */
    void add(AlertKind kind, String subject, Gauge gauge, Duty duty) {
        Optional<PlanMember> owner = ActionOwner.of(plan, duty.ownerId(), today);
        if (owner.isEmpty() || !taken.add(kind + "/" + subject)) {
            return;
        }
        RuleAction action =
                new RuleAction(duty.by(), owner.get().id(), duty.playbookId(), Math.max(1, duty.dueInWorkingDays()));
        drafts.add(new RuleDraft(
                kind,
                subject,
                new RuleTerms(
                        gauge.watched(),
                        gauge.reference(),
                        gauge.judging(),
                        gauge.cycles(),
                        action,
                        inhibitors(kind, gauge.watched()),
                        plan.escalation(),
                        true)));
    }

    /** A gap in the data looks like a team that does nothing, and mail that does not arrive like mail that nobody answers. */
    private List<Inhibitor> inhibitors(AlertKind kind, Watched watched) {
        if (kind != AlertKind.UNDER_PERFORMANCE && kind != AlertKind.STOP_RULE) {
            return List.of();
        }
        List<Inhibitor> inhibitors = new ArrayList<>();
        if (watched.dataSource() != null) {
            inhibitors.add(new Inhibitor(AlertKind.NO_DATA, watched.dataSource()));
            inhibitors.add(new Inhibitor(AlertKind.DATA_QUALITY, watched.dataSource()));
        }
        if (watched.metric() != null && watched.metric().endsWith("REPLY_RATE")) {
            plan.kpis().stream()
                    .filter(kpi -> "BOUNCE_RATE".equals(kpi.metric()) && reaches(kpi, watched))
                    .forEach(kpi -> inhibitors.add(new Inhibitor(AlertKind.UNDER_PERFORMANCE, kpi.id())));
        }
        return inhibitors;
    }

    private static boolean reaches(PlanKpi bounces, Watched replies) {
        return bounces.channelId() == null || bounces.channelId().equals(replies.channelId());
    }

    boolean hasStopRuleOn(String kpiId) {
        return drafts.stream()
                .anyMatch(draft -> draft.kind() == AlertKind.STOP_RULE
                        && kpiId.equals(draft.terms().watched().kpiId()));
    }

    Optional<PlanKpi> kpi(@Nullable String kpiId) {
        return plan.kpis().stream().filter(kpi -> kpi.id().equals(kpiId)).findFirst();
    }

    /** Working days that the playbook gives; {@code otherwise} without one. */
    int dueIn(@Nullable String playbookId, int otherwise) {
        return plan.playbooks().stream()
                .filter(playbook -> playbook.id().equals(playbookId))
                .map(PlanPlaybook::dueInWorkingDays)
                .findFirst()
                .orElse(otherwise);
    }
}
