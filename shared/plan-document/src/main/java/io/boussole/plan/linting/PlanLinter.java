package io.boussole.plan.linting;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.Places;
import java.time.Clock;
import java.util.List;

/** Looks at the text of a plan, and says all that is to be mended and where. Stores nothing. */
public final class PlanLinter {
    private final DocumentReader reader;
    private final Clock clock;

    public PlanLinter(DocumentLimits limits, Clock clock) {
        this.reader = new DocumentReader(limits);
        this.clock = clock;
    }

    /**
     * Lints one document. A text that is no document of a plan has its faults as findings; the rules are asked only of one that is.
     *
     * @throws ProblemException only when the document is too large to be looked at
     */
    public LintReport lint(byte[] document, DocumentFormat format) {
        Places places = Places.kept();
        try {
            PlanDocument plan = reader.read(document, format, places).plan();
            return LintReport.of(Findings.of(plan, RuleBook.ALL, Today.of(plan, clock)), places);
        } catch (ProblemException faulty) {
            if (faulty.type() == CommonProblem.TOO_LARGE) {
                throw faulty;
            }
            List<LintFinding> faults = faulty.violations().stream()
                    .map(fault -> LintFinding.of(fault, places))
                    .toList();
            return new LintReport(faults);
        }
    }
}
