package io.boussole.plan.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole sales action plan, as a team keeps it in version control.
 *
 * @param ownerId who answers for the plan as a whole; absent: the first sales director of the team
 * @param glossary what the plan's own abbreviations stand for
 */
public record PlanDocument(
        @Nullable DocumentKind kind,
        @Nullable String name,
        @Nullable PlanTemplate template,
        @Nullable Period period,
        @Nullable String why,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable String currency,
        @Nullable WorkCalendar calendar,
        @Nullable PlanContext context,
        List<Member> team,
        List<TimeOff> timeOff,
        List<OpenHire> openHires,
        List<CriticalTask> criticalTasks,
        List<OnboardingItem> onboarding,
        List<Segment> segments,
        List<FunnelTarget> funnel,
        List<Kpi> kpis,
        List<Objective> objectives,
        List<Channel> channels,
        List<Battle> battles,
        List<Experiment> experiments,
        List<Rollout> rollouts,
        @Nullable Budget budget,
        List<Ritual> rituals,
        List<Sprint> sprints,
        List<Milestone> milestones,
        List<EscalationStep> escalation,
        @Nullable Attribution attribution,
        List<DataSourceContract> dataSources,
        List<DashboardView> dashboardViews,
        List<Playbook> playbooks,
        List<LibraryItem> library,
        @Nullable Training training,
        List<SuccessStory> successStories,
        Map<String, String> glossary,
        List<Acceptance> acceptances) {}
