package io.boussole.plan.relaunch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been done of a relaunch; a member is empty while its step is not done. */
public record RelaunchWork(
        @Nullable DataQuality dataQuality,
        List<ListeningSession> sessions,
        List<PriorityAction> actions,
        List<HypothesisCheck> hypotheses,
        @Nullable MinorChange minorChange,
        @Nullable Effect effect) {
    /** Sessions of listening that make the step. */
    public static final int SESSIONS = 2;

    /** Actions to choose, no more and no fewer. */
    public static final int ACTIONS = 3;

    /** An action is due in fewer days than this from the day on which it is chosen. */
    public static final int DAYS_FOR_ACTIONS = 14;

    static final RelaunchWork NONE = new RelaunchWork(null, List.of(), List.of(), List.of(), null, null);

    /** How many duplicates the CRM had, and has now. */
    public record DataQuality(int duplicatesBefore, int duplicatesAfter) {}

    /** A session of listening to calls, and what the team learned. */
    public record ListeningSession(
            LocalDate heldOn, @Nullable String ownerId, String learned) {}

    /** Something of great effect that one person does soon. */
    public record PriorityAction(String title, String ownerId, LocalDate dueOn) {}

    /** What became of a hypothesis of the plan. */
    public record HypothesisCheck(
            String hypothesisId,
            HypothesisStatus status,
            @Nullable String basis) {}

    /** Whether a hypothesis still stands. */
    public enum HypothesisStatus {
        HOLDS,
        IN_DOUBT,
        COLLAPSED
    }

    /** What is tried. */
    public record MinorChange(String description, @Nullable String experimentId) {}

    /** What the change did to a KPI. */
    public record Effect(String kpiId, BigDecimal before, BigDecimal after) {}

    public RelaunchWork with(DataQuality found) {
        return new RelaunchWork(found, sessions, actions, hypotheses, minorChange, effect);
    }

    public RelaunchWork with(ListeningSession session) {
        List<ListeningSession> held =
                Stream.concat(sessions.stream(), Stream.of(session)).toList();
        return new RelaunchWork(dataQuality, held, actions, hypotheses, minorChange, effect);
    }

    public RelaunchWork withActions(List<PriorityAction> chosen) {
        return new RelaunchWork(dataQuality, sessions, chosen, hypotheses, minorChange, effect);
    }

    public RelaunchWork withHypotheses(List<HypothesisCheck> checked) {
        return new RelaunchWork(dataQuality, sessions, actions, checked, minorChange, effect);
    }

    public RelaunchWork with(MinorChange change) {
        return new RelaunchWork(dataQuality, sessions, actions, hypotheses, change, effect);
    }

    public RelaunchWork with(Effect measured) {
        return new RelaunchWork(dataQuality, sessions, actions, hypotheses, minorChange, measured);
    }
}
