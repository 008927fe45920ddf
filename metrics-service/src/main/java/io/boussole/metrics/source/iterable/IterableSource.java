package io.boussole.metrics.source.iterable;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import io.boussole.metrics.source.prospecting.PresentedSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Iterable system webhooks sign nothing; their headers can be chosen, so the secret travels in one, or in the address. {@code messageId}
 * alone is no identity: all events of a message carry it.
 */
public final class IterableSource implements Source {
    private static final String USER_NAME = "boussole";
    private static final MemberIdentity IDENTITY = new MemberIdentity(
            List.of("/dataFields/messageId", "/eventName", "/dataFields/createdAt"),
            List.of("/email", "/dataFields/url"),
            "message",
            List.of("/dataFields/messageId"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return PresentedSecret.verify(request, credentials);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(USER_NAME);
    }
}
