package io.boussole.metrics.source;

import java.util.Optional;
import java.util.Set;

/** How the events of one JSON vocabulary are told apart. */
public interface EventIdentity {
    /** JSON Pointers of what the keys are made of. */
    Set<String> members();

    /** Names of members that differ between attempts to deliver the same event, at any depth. */
    Set<String> retryMembers();

    /** The key of an event; empty when the event lacks what would make the key its own. */
    Optional<String> eventKey(EventMembers members);

    /** What the event is about; empty when it does not say. */
    Optional<String> entityKey(EventMembers members);
}
