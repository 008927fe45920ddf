package io.boussole.metrics.journey.response;

import io.boussole.metrics.catalogue.CasesInTimeDay;
import io.boussole.metrics.series.CaseSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets the catalogue's metrics read the cases. */
@ApplicationScoped
class ResponseCaseSource implements CaseSource {
    private final ResponseCaseService cases;

    ResponseCaseSource(ResponseCaseService cases) {
        this.cases = cases;
    }

    @Override
    public List<CasesInTimeDay> days(Question question) {
        ResponseKind kind = ResponseKind.valueOf(question.kind().name());
        return cases
                .shares(
                        question.tenantId(),
                        kind,
                        question.from(),
                        question.to(),
                        question.calendar(),
                        question.limit(),
                        question.sources(),
                        question.owners(),
                        question.connections())
                .stream()
                .map(day -> new CasesInTimeDay(question.kind(), day.day(), day.entered(), day.met(), day.failed()))
                .toList();
    }
}
