package io.boussole.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole sales action plan, as a team keeps it in version control. */
public record PlanDocument(
        @Nullable DocumentKind kind,
        @Nullable String name,
        @Nullable PlanTemplate template,
        @Nullable Period period,
        @Nullable String why,
        @Nullable String currency,
        @Nullable WorkCalendar calendar,
        @Nullable PlanContext context,
        List<Member> team,
        List<TimeOff> timeOff,
        List<OpenHire> openHires,
        List<CriticalTask> criticalTasks,
        List<Segment> segments,
        List<FunnelTarget> funnel,
        List<Kpi> kpis,
        List<Objective> objectives,
        List<Channel> channels,
        List<Battle> battles,
        List<Experiment> experiments,
        @Nullable Budget budget,
        List<Ritual> rituals,
        List<EscalationStep> escalation,
        @Nullable Attribution attribution,
        List<Playbook> playbooks,
        List<LibraryItem> library,
        @Nullable Training training) {}
