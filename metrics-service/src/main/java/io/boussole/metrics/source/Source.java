package io.boussole.metrics.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the entrance has to know of one kind of sender. */
public interface Source {
    /** Whether {@code request} comes from somebody who holds one of the secrets. Compares in constant time. */
    Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now);

    /**
     * The events of a delivery, at least one. Never fails: what cannot be cut is one event that says why, because an error would make
     * the sender repeat it, or give up on us, without ever making it readable.
     *
     * <p>A repeated delivery gives the same keys, whatever the sender's count of attempts says.
     */
    List<SplitEvent> split(WebhookRequest request);

    /** Whether an error answer costs data, so that a delivery has to be kept here when it cannot be passed on. */
    boolean losesDataOnError();

    /** Which stages end a deal in an account that nobody has changed; a proposal for a new connection. */
    default ClosingStages usualStages() {
        return ClosingStages.NONE;
    }

    /** What a connection can be told beyond what all have, in the order in which its page of documentation explains it. */
    default List<SourceOption> options() {
        return List.of();
    }

    /** The answer that the sender of {@code request} takes for a receipt; empty where any answer of 2xx will do. */
    default Optional<Acknowledgement> acknowledgement(WebhookRequest request) {
        return Optional.empty();
    }

    /** The user name that goes with the secret; empty for a sender that signs. */
    default Optional<String> userName() {
        return Optional.empty();
    }
}
