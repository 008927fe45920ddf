package io.boussole.metrics.source.salesloft;

import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.BodySignature;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Salesloft says what happened in a header alone, which therefore travels with the event and is part of its identity. It repeats
 * three times within 45 seconds and then gives up, so a delivery is kept here when it cannot go on.
 */
public final class SalesloftSource implements Source {
    /** Which says what happened. */
    static final String EVENT = "x-salesloft-event";

    private static final BodySignature SIGNATURE = new BodySignature("HmacSHA1", "x-salesloft-signature");
    private static final MemberIdentity IDENTITY =
            new MemberIdentity(List.of("/id", "/updated_at"), List.of(), "salesloft", List.of("/id"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return SIGNATURE.verify(request, credentials);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        Optional<String> name = request.header(EVENT);
        return splitter.split(request.body()).stream()
                .map(event -> named(event, name))
                .toList();
    }

    private static SplitEvent named(SplitEvent event, Optional<String> name) {
        return new SplitEvent(
                EventKey.of(List.of(name, Optional.of(event.eventKey()))),
                event.entityKey(),
                event.body(),
                name.map(value -> Map.of(EVENT, value)).orElse(Map.of()),
                event.unreadable());
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }
}
