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

    /**
     * Understood, and it says that something is missing: the sender has changed these records and lost what it was going to say of them.
     * They have to be read again.
     *
     * @param kind what was lost, in the sender's words: {@code GAP_UPDATE Opportunity}
     * @param ids the records; may be empty when the sender does not know them
     * @param facts what can be said of them nevertheless
     */
    record Gap(String kind, List<String> ids, List<FactChange> facts) implements Decoded {
        public Gap {
            ids = List.copyOf(ids);
            facts = List.copyOf(facts);
        }
    }

    /** Well-formed false events that a sender's settings page sends on request; they never count. */
    record TestTraffic() implements Decoded {}

    /**
     * Not understood. The event is kept with this, and can be decoded again once the cause is gone.
     *
     * @param detail the member or value at fault; never a personal value
     */
    record Rejected(RejectionCode code, String detail) implements Decoded {}
}
