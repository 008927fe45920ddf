package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.plan.format.PartForm;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a plan whose items are resources, each item told apart by its key. */
public enum ItemList {
    TEAM("team", "Team", "Member"),
    CRITICAL_TASKS("critical-tasks", "CriticalTasks", "CriticalTask", "type"),
    ONBOARDING("onboarding", "Onboarding", "OnboardingItem"),
    SEGMENTS("segments", "Segments", "Segment"),
    HYPOTHESES("hypotheses", "Hypotheses", "Hypothesis", "id", "context"),
    FUNNEL("funnel", "Funnel", "FunnelTarget", "stage"),
    KPIS("kpis", "Kpis", "Kpi"),
    OBJECTIVES("objectives", "Objectives", "Objective"),
    CHANNELS("channels", "Channels", "Channel"),
    BATTLES("battles", "Battles", "Battle"),
    ACTIONS("actions", "Actions", "Action"),
    EXPERIMENTS("experiments", "Experiments", "Experiment"),
    ROLLOUTS("rollouts", "Rollouts", "Rollout"),
    RITUALS("rituals", "Rituals", "Ritual"),
    SPRINTS("sprints", "Sprints", "Sprint"),
    MILESTONES("milestones", "Milestones", "Milestone"),
    DATA_SOURCES("data-sources", "DataSources", "DataSourceContract", "source"),
    DASHBOARD_VIEWS("dashboard-views", "DashboardViews", "DashboardView"),
    PLAYBOOKS("playbooks", "Playbooks", "Playbook"),
    LIBRARY("library", "Library", "LibraryItem"),
    WORKSHOPS("workshops", "Workshops", "Workshop", "on", "training"),
    SUCCESS_STORIES("success-stories", "SuccessStories", "SuccessStory");

    /** The paths of those that stand under the plan itself, as one pattern. */
    public static final String PATHS =
            "team|critical-tasks|onboarding|segments|hypotheses|funnel|kpis|objectives|channels|battles"
                    + "|experiments|rollouts|rituals|sprints|milestones|data-sources|dashboard-views|playbooks|library|workshops"
                    + "|success-stories";

    private static final Map<String, String> USUAL_BATTLE = Map.of("status", "ACTIVE");
    private static final Map<String, String> USUAL_EXPERIMENT = Map.of("state", "HYPOTHESIS");

    private final String path;
    private final String plural;
    private final String singular;
    private final String key;
    private final @Nullable String section;

    ItemList(String path, String plural, String singular) {
        this(path, plural, singular, "id");
    }

    ItemList(String path, String plural, String singular, String key) {
        this(path, plural, singular, key, null);
    }

    ItemList(String path, String plural, String singular, String key, @Nullable String section) {
        this.path = path;
        this.plural = plural;
        this.singular = singular;
        this.key = key;
        this.section = section;
    }

    /** The list at a path under the plan; empty when there is none. */
    public static Optional<ItemList> at(String path) {
        return Stream.of(values())
                .filter(list -> list.path.equals(path) && !list.isOfBattle())
                .findFirst();
    }

    public String path() {
        return path;
    }

    public String plural() {
        return plural;
    }

    /** The name of an item's schema. */
    public String singular() {
        return singular;
    }

    /** The member by which items are told apart. */
    public String key() {
        return key;
    }

    /** Whether each battle has a list of its own. */
    public boolean isOfBattle() {
        return this == ACTIONS;
    }

    /** The member of the plan that holds the list; null when the plan itself does. */
    @Nullable
    String section() {
        return section;
    }

    String member() {
        return KebabCase.toMember(path);
    }

    /** What an item looks like. */
    public PartForm form() {
        return holder().member(member()).item();
    }

    private PartForm holder() {
        if (isOfBattle()) {
            return BATTLES.form();
        }
        return section == null ? PartForm.PLAN : PartForm.PLAN.member(section);
    }

    /** What an absent member means; null when it means nothing. */
    @Nullable
    JsonNode absent(String member) {
        Map<String, String> usual = this == BATTLES ? USUAL_BATTLE : this == EXPERIMENTS ? USUAL_EXPERIMENT : Map.of();
        String value = usual.get(member);
        return value == null ? null : TextNode.valueOf(value);
    }
}
