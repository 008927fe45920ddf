package io.boussole.metrics.decoding.prospecting;

import io.boussole.metrics.fact.Property;
import java.util.List;

/** What can become of a message, and what that says of it. */
public enum MessageStep {
    SENT(Property.SENT_AT),
    /** Sent by a tool that tells bounces but no deliveries: it counts as delivered until it bounces. */
    HANDED_OVER(Property.SENT_AT, Property.DELIVERED_AT),
    /** Not there yet, after an attempt: a soft bounce, a server that asks for patience. It was sent by then. */
    HELD_UP(Property.SENT_AT),
    DELIVERED(Property.DELIVERED_AT),
    OPENED(Property.OPENED_AT),
    /** Loaded by a mail program that opens everything for its user: it has arrived, and nobody has read it for all we know. */
    LOADED_BY_MACHINE(Property.DELIVERED_AT),
    CLICKED(Property.CLICKED_AT),
    REPLIED(Property.REPLIED_AT),
    /** Refused for good. */
    BOUNCED(Property.BOUNCED_AT),
    UNSUBSCRIBED(Property.UNSUBSCRIBED_AT),
    COMPLAINED(Property.COMPLAINED_AT),
    /** The tool itself held it back, so nobody was written to. */
    NOT_SENT {
        @Override
        public Statements say(Statements statements) {
            return statements.say(Property.CANCELLED, "true");
        }
    };

    private final List<Property> happened;

    MessageStep(Property... happened) {
        this.happened = List.of(happened);
    }

    /** Says so as of the time of the statements. */
    public Statements say(Statements statements) {
        happened.forEach(property -> statements.happened(property, statements.time()));
        return statements;
    }
}
