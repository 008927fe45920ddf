package io.boussole.metrics.source.gong;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.PresentedSecret;
import io.boussole.metrics.source.prospecting.PublicKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule of Gong proves itself in one of two ways, whichever it was set to: a signed token, for which the connection needs the rule's
 * public key, or a key in the address, which is the connection's secret. Gong repeats a delivery that failed.
 */
public final class GongSource implements Source {
    private final JsonSplitter splitter = new JsonSplitter(new GongEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> key = Optional.ofNullable(credentials.options().get(PublicKeys.OPTION));
        return key.isPresent()
                ? new GongToken(request, key.get()).verify(now)
                : PresentedSecret.verify(request, credentials);
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
                PublicKeys.option(
                        "Public key of the automation rule («Signed JWT header»); with it a delivery must be signed",
                        "Clé publique de la règle d'automatisation (« Signed JWT header ») ; si elle est donnée, chaque livraison doit être signée"));
    }
}
