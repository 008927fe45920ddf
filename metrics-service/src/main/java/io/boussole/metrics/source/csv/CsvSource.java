package io.boussole.metrics.source.csv;

import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A tool without webhooks: its files come over the API, and nothing delivers to its address. */
public final class CsvSource implements Source {
    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return Verification.refused(Refusal.CREDENTIALS_WRONG);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        byte[] body = request.body();
        return List.of(SplitEvent.unreadable(
                EventKey.of(body), new String(body, StandardCharsets.ISO_8859_1), Unreadable.NOT_AN_EVENT));
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }
}
