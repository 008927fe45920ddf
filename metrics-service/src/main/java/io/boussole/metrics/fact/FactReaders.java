package io.boussole.metrics.fact;

import java.util.Map;

/** The reader of each kind. */
final class FactReaders {
    private static final FactReader KEPT_ONLY = (id, state, rules) -> Reading.of(FactSummary.kept(state.isCounted()));

    private static final Map<FactKind, FactReader> BY_KIND = Map.ofEntries(
            Map.entry(FactKind.CALL, new CallReader()),
            Map.entry(FactKind.COMPANY, new CompanyReader()),
            Map.entry(FactKind.CONTACT, new ContactReader()),
            Map.entry(FactKind.CUSTOMER, new CustomerReader()),
            Map.entry(FactKind.DEAL, new DealReader()),
            Map.entry(FactKind.MEETING, new MeetingReader()),
            Map.entry(FactKind.MESSAGE, new MessageReader()),
            Map.entry(FactKind.PAYMENT, new PaymentReader()),
            Map.entry(FactKind.SUBMISSION, new SubmissionReader()),
            Map.entry(FactKind.TASK, new TaskReader()),
            Map.entry(FactKind.VISIT, new VisitReader()),
            Map.entry(FactKind.VISITOR, new VisitorReader()));

    private FactReaders() {}

    static Reading read(FactId id, FactState state, FactRules rules) {
        return BY_KIND.getOrDefault(id.kind(), KEPT_ONLY).read(id, state, rules);
    }
}
