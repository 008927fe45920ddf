package io.boussole.metrics.quality;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.fact.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields can be required of which facts. */
final class RequiredFieldsRules {
    private RequiredFieldsRules() {}

    /** @throws ProblemException 422 with every fault */
    static void check(Map<FactKind, Set<FactField>> fields) {
        List<Violation> violations = new ArrayList<>();
        fields.forEach((kind, wanted) -> wanted.stream()
                .filter(field -> !FactField.of(kind).contains(field))
                .forEach(field -> violations.add(new Violation(
                        "/fields/" + kind,
                        "NO_SUCH_FIELD",
                        new Text(
                                field + " cannot be required of " + kind + "; of it can be " + FactField.of(kind),
                                field + " ne peut être exigé de " + kind + " ; peuvent l'être "
                                        + FactField.of(kind))))));
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, CommonProblem.VALIDATION_FAILED.title(), violations);
        }
    }
}
