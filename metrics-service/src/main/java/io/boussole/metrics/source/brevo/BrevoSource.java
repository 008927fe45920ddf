package io.boussole.metrics.source.brevo;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.PresentedSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brevo signs nothing: the secret stands in a bearer token, in user and password of the address, or behind the question mark. How often
 * Brevo repeats is not promised, so nothing is left to it.
 */
public final class BrevoSource implements Source {
    private static final String USER_NAME = "boussole";

    private final JsonSplitter splitter = new JsonSplitter(new BrevoEventIdentity());

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
