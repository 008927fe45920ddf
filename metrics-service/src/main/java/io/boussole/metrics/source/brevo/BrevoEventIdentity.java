package io.boussole.metrics.source.brevo;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventMembers;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brevo's {@code id} is the account's or the webhook's, so an event is which message, what happened, to whom, when, on which link. A
 * marketing message has no {@code message-id}: it is its campaign's.
 */
final class BrevoEventIdentity implements EventIdentity {
    private static final MemberIdentity TRANSACTIONAL = new MemberIdentity(
            List.of("/message-id", "/event", "/email", "/ts_epoch"),
            List.of("/link"),
            "message",
            List.of("/message-id", "/camp_id"));
    private static final MemberIdentity MARKETING = new MemberIdentity(
            List.of("/camp_id", "/event", "/email", "/ts_event"),
            List.of("/URL", "/link"),
            "message",
            List.of("/message-id", "/camp_id"));

    @Override
    public Set<String> members() {
        Set<String> members = new HashSet<>(TRANSACTIONAL.members());
        members.addAll(MARKETING.members());
        return members;
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return TRANSACTIONAL.eventKey(members).or(() -> MARKETING.eventKey(members));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return TRANSACTIONAL.entityKey(members);
    }
}
