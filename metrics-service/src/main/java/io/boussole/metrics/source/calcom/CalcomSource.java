package io.boussole.metrics.source.calcom;

import io.boussole.metrics.source.HexSignature;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** cal.com documents no repetition of a refused delivery, so an error answer is taken to cost data. */
public final class CalcomSource implements Source {
    private static final String SIGNATURE = "X-Cal-Signature-256";

    private final JsonSplitter splitter = new JsonSplitter(new CalcomEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header(SIGNATURE);
        if (signature.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        return HexSignature.HMAC_SHA_256.isValid(signature.get(), credentials.secrets(), request.body())
                ? Verification.ACCEPTED
                : Verification.refused(Refusal.SIGNATURE_WRONG);
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
