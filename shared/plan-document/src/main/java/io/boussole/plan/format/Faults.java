package io.boussole.plan.format;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Every fault of one document, in the order of the document, up to a limit. */
final class Faults {
    private final List<Violation> found = new ArrayList<>();
    private final int limit;

    Faults(int limit) {
        this.limit = limit;
    }

    void add(Pointer at, String code, String en, String fr) {
        if (found.size() < limit) {
            found.add(new Violation(at.toString(), code, new Text(en, fr)));
        } else {
            throw refusal(
                    "The first " + limit + " faults are listed", "Les " + limit + " premières fautes sont listées");
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal(
                    found.size() + " member(s) of the document are not valid",
                    found.size() + " champ(s) du document ne sont pas valides");
        }
    }

    /** Ends the reading at once: what follows would cost too much, or cannot be told apart any more. */
    ProblemException last(ProblemType type, Pointer at, String code, String en, String fr) {
        List<Violation> all = new ArrayList<>(found);
        all.add(new Violation(at.toString(), code, new Text(en, fr)));
        return ProblemException.of(type, new Text(en, fr), all);
    }

    private ProblemException refusal(String en, String fr) {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST, new Text(en, fr), found);
    }
}
