package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import java.util.stream.Stream;

/**
 * Recognises what the Test button of an app's settings page sends: an event that is well-formed in every way and false. It is always
 * about object 123; a deal that really has this number shows none of the other marks.
 */
final class HubSpotTestButton {
    private static final int MARKS_NEEDED = 2;

    private HubSpotTestButton() {}

    static boolean sent(ObjectNode event) {
        if (!is(event, "objectId", "123")) {
            return false;
        }
        long marks = Stream.of(
                        is(event, "eventId", "1") || is(event, "eventId", "100"),
                        is(event, "changeFlag", "NEW"),
                        is(event, "changeSource", "CRM"),
                        is(event, "propertyValue", "sample-value"))
                .filter(mark -> mark)
                .count();
        return marks >= MARKS_NEEDED;
    }

    private static boolean is(ObjectNode event, String member, String value) {
        return Members.scalar(event, member).filter(value::equals).isPresent();
    }
}
