package io.boussole.metrics.decoding.calcom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who did not come, and who did after all. Only the attendees that are marked say anything. */
final class CalcomNoShow {
    private CalcomNoShow() {}

    static Decoded decode(ObjectNode payload, Instant at) {
        String uid = Members.id(payload, "bookingUid")
                .or(() -> Members.id(payload, "uid"))
                .orElseThrow(() -> RejectedEventException.missing("payload.bookingUid"));
        List<FactChange> changes = new ArrayList<>();
        for (JsonNode attendee : payload.path("attendees")) {
            JsonNode noShow = attendee.path("noShow");
            if (noShow.isBoolean()) {
                Persons.email(attendee, "email")
                        .ifPresent(email -> changes.add(new Statement(CalcomBooking.meeting(uid, email), Stamp.of(at))
                                .say(Property.NO_SHOW, noShow.asText())
                                .change()));
            }
        }
        return changes.isEmpty()
                ? new Decoded.Ignored("marks no attendee as absent or present")
                : new Decoded.Changes(changes);
    }
}
