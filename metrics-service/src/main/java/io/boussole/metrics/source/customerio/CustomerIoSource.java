package io.boussole.metrics.source.customerio;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.BodySignature;
import io.boussole.metrics.source.prospecting.MemberIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Customer.io signs {@code v0:timestamp:body}. No limit of age is documented, and a repeated delivery may carry the stamp of the first
 * attempt, so none is refused for it: an event that comes twice changes nothing. It repeats what was refused for days.
 */
public final class CustomerIoSource implements Source {
    private static final BodySignature SIGNATURE = new BodySignature("HmacSHA256", "X-CIO-Signature");
    private static final String TIMESTAMP = "X-CIO-Timestamp";
    private static final MemberIdentity IDENTITY = new MemberIdentity(
            List.of("/event_id"), List.of(), "message", List.of("/data/delivery_id", "/data/customer_id"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> timestamp = request.header(TIMESTAMP);
        return timestamp.isEmpty()
                ? Verification.refused(Refusal.SIGNATURE_MISSING)
                : SIGNATURE.verify(request, credentials, "v0:" + timestamp.get() + ":");
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
