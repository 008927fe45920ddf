package io.boussole.metrics.source.outreach;

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

/** Outreach takes any answer, an error too, for a receipt and never comes again, so a delivery is kept here when it cannot go on. */
public final class OutreachSource implements Source {
    private static final BodySignature SIGNATURE = new BodySignature("HmacSHA256", "Outreach-Webhook-Signature");
    private static final MemberIdentity IDENTITY = new MemberIdentity(
            List.of("/meta/jobId", "/data/id", "/meta/eventName", "/meta/deliveredAt"),
            List.of(),
            "outreach",
            List.of("/data/id"));

    private final JsonSplitter splitter = new JsonSplitter(IDENTITY);

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return SIGNATURE.verify(request, credentials);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }
}
