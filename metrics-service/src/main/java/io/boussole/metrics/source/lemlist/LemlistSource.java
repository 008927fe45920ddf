package io.boussole.metrics.source.lemlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.JsonScalars;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import io.boussole.metrics.source.prospecting.PresentedSecret;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * lemlist repeats the secret it was given in the body of each delivery; it may stand in the address instead. The secret is taken out
 * before the event travels on: it is nobody's business behind the entrance. lemlist's repetitions are not documented, so nothing is
 * left to them.
 */
public final class LemlistSource implements Source {
    private static final String SECRET = "secret";
    private static final MemberIdentity IDENTITY =
            new MemberIdentity(List.of("/_id"), List.of(), "lead", List.of("/leadId", "/_id"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        List<String> presented = new ArrayList<>(PresentedSecret.presented(request));
        echoed(request.body()).ifPresent(presented::add);
        return PresentedSecret.verify(presented, credentials);
    }

    private static Optional<String> echoed(byte[] body) {
        try {
            return Optional.ofNullable(JsonScalars.of(new String(body, UTF_8)).get(SECRET));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body()).stream()
                .map(LemlistSource::withoutSecret)
                .toList();
    }

    private static SplitEvent withoutSecret(SplitEvent event) {
        if (event.unreadable() != null) {
            return event;
        }
        try {
            return JsonScalars.of(event.body()).containsKey(SECRET)
                    ? SplitEvent.of(event.eventKey(), event.entityKey(), JsonScalars.without(SECRET, event.body()))
                    : event;
        } catch (IOException unreadable) {
            return event;
        }
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }
}
