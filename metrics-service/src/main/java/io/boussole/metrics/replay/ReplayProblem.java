package io.boussole.metrics.replay;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about replays. */
public enum ReplayProblem implements ProblemType {
    REPLAY_UNDER_WAY(
            ProblemKind.CONFLICT,
            "A replay of this connection is under way",
            "Une relecture de cette connexion est en cours"),
    EVENTS_NOT_KEPT(
            ProblemKind.CONFLICT,
            "Events of that time are not kept any more",
            "Les événements de cette époque ne sont plus conservés");

    private final ProblemKind kind;
    private final Text title;

    ReplayProblem(ProblemKind kind, String en, String fr) {
        this.kind = kind;
        this.title = new Text(en, fr);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
