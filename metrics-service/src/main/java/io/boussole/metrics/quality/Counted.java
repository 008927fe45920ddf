package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.quality.QualityRepository.Addresses;
import io.boussole.metrics.quality.QualityRepository.EventCounts;
import io.boussole.metrics.quality.QualityRepository.FieldChange;
import io.boussole.metrics.quality.QualityRepository.Sender;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What was counted of the tenant's connections, or of one of them. */
record Counted(List<Sender> senders, List<FieldChange> fields, List<EventCounts> events, List<Addresses> addresses) {
    List<FieldChange> fieldsOf(Predicate<UUID> connection) {
        return fields.stream()
                .filter(field -> connection.test(field.connectionId()))
                .toList();
    }

    Scores scores(RequiredFields required, Predicate<FactKind> kinds, Predicate<UUID> connection) {
        Score completeness =
                new Completeness(required, kinds).after(fieldsOf(connection)).score();
        long contacts = 0;
        long distinct = 0;
        for (Addresses address : addresses) {
            boolean wanted = connection.test(address.connectionId()) && kinds.test(FactKind.CONTACT);
            contacts += wanted ? address.contacts() : 0;
            distinct += wanted ? address.distinct() : 0;
        }
        long received = 0;
        long rejected = 0;
        long timed = 0;
        long timely = 0;
        for (EventCounts event : events) {
            if (connection.test(event.connectionId())) {
                received += event.received();
                rejected += event.rejected();
                timed += event.timed();
                timely += event.timely();
            }
        }
        return new Scores(
                completeness,
                Score.of(distinct, contacts),
                Score.of(received - rejected, received),
                Score.of(timely, timed));
    }
}
