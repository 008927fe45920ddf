package io.boussole.metrics.snapshot;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about frozen figures. */
public enum SnapshotProblem implements ProblemType {
    SNAPSHOT_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such snapshot", "Cet instantané n'existe pas");

    private final ProblemKind kind;
    private final Text title;

    SnapshotProblem(ProblemKind kind, String en, String fr) {
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
