package io.boussole.metrics.decoding;

import io.boussole.metrics.fact.FactChange;
import java.util.List;

/** What the body of an event turned out to be. */
public sealed interface Decoded {
    /** It says something of these facts. */
    record Changes(List<FactChange> facts) implements Decoded {
        public Changes {
            facts = List.copyOf(facts);
        }

        public static Changes of(FactChange change) {
            return new Changes(List.of(change));
        }
    }

    /**
     * A known event that no measure needs.
     *
     * @param reason for the log of the connection, in English
     */
    record Ignored(String reason) implements Decoded {}

    /** Well-formed false events that a sender's settings page sends on request; they never count. */
    record TestTraffic() implements Decoded {}

    /**
     * Not understood. The event is kept with this, and can be decoded again once the cause is gone.
     *
     * @param detail the member or value at fault; never a personal value
     */
    record Rejected(RejectionCode code, String detail) implements Decoded {}
}
