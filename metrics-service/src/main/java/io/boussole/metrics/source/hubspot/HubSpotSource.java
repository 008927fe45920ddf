package io.boussole.metrics.source.hubspot;

import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;

/** HubSpot repeats a refused delivery up to ten times over a day, so an error answer costs nothing. */
public final class HubSpotSource implements Source {
    private final JsonSplitter splitter = new JsonSplitter(new HubSpotEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return new HubSpotSignature(request, credentials).verify(now);
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
    public ClosingStages usualStages() {
        return new ClosingStages(List.of("closedwon"), List.of("closedlost"));
    }
}
