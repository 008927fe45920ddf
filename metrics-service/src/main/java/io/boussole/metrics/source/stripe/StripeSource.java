package io.boussole.metrics.source.stripe;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.StampedSignature;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Stripe repeats a refused delivery for three days, so an error answer costs nothing. */
public final class StripeSource implements Source {
    private static final StampedSignature SIGNATURE = new StampedSignature("Stripe-Signature", Duration.ofMinutes(5));

    private final JsonSplitter splitter = new JsonSplitter(new StripeEventIdentity());

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

    @Override
    public List<SourceOption> options() {
        return List.of(
                new SourceOption(
                        "account",
                        false,
                        Pattern.compile("acct_[A-Za-z0-9]{1,100}"),
                        "Of a Connect endpoint: the one account whose events count. Without it the events of all do.",
                        "Pour un point d’accès Connect : le seul compte dont les événements comptent. Sans cette option, tous comptent."));
    }
}
