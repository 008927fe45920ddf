package io.boussole.metrics.source.calendly;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.StampedSignature;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calendly repeats a refused delivery for a day, then disables the subscription. Its documentation checks for three minutes. */
public final class CalendlySource implements Source {
    private static final StampedSignature SIGNATURE =
            new StampedSignature("Calendly-Webhook-Signature", Duration.ofMinutes(3));

    private final JsonSplitter splitter = new JsonSplitter(new CalendlyEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return SIGNATURE.verify(request, credentials, now);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }
}
