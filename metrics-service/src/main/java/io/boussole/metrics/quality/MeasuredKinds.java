package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;

/** Of which facts a measure is made; a person's measures are made of contacts, in the main. */
final class MeasuredKinds {
    private MeasuredKinds() {}

    static FactKind of(Measure measure) {
        String name = measure.name();
        if (name.startsWith("MESSAGE_")) {
            return FactKind.MESSAGE;
        }
        if (name.startsWith("CALL_")) {
            return FactKind.CALL;
        }
        if (name.startsWith("MEETING_")) {
            return FactKind.MEETING;
        }
        if (name.startsWith("MRR_") || name.startsWith("CUSTOMER_")) {
            return FactKind.CUSTOMER;
        }
        if (name.startsWith("PAYMENT_")) {
            return FactKind.PAYMENT;
        }
        if (name.endsWith("_VISITED") || name.startsWith("CONTENT_")) {
            return FactKind.VISIT;
        }
        return isOfPersons(measure) ? FactKind.CONTACT : FactKind.DEAL;
    }

    private static boolean isOfPersons(Measure measure) {
        return measure.compareTo(Measure.VISITOR_ARRIVED) >= 0 && measure.compareTo(Measure.TOUCHED_THEN_REFUSED) <= 0;
    }
}
