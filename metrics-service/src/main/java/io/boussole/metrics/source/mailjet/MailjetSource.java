package io.boussole.metrics.source.mailjet;

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
 * Mailjet signs nothing: the secret stands in the address as user and password, or behind the question mark. How long it repeats is not
 * promised, so nothing is left to it.
 */
public final class MailjetSource implements Source {
    private static final String USER_NAME = "boussole";
    private static final MemberIdentity IDENTITY = new MemberIdentity(
            List.of("/MessageID", "/event", "/time"), List.of("/email", "/url"), "message", List.of("/MessageID"));

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
