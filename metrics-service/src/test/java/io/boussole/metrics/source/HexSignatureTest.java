package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.calcom.CalcomSource;
import io.boussole.metrics.source.segment.SegmentSource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HexSignatureTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final String CALCOM = "fd11587aac05d8c720eced72b3fa6b23ee18a1b682d07f17575d4dabec732f5f";
    private static final String SEGMENT = "9050b4f003f4b3f70c3a090e16cec316c8af1c05";

    @Test
    void acceptsTheComputedVectors() {
        assertThat(verify(new CalcomSource(), "X-Cal-Signature-256", CALCOM)).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(new SegmentSource(), "X-Signature", SEGMENT)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void readsDigitsOfEitherCase() {
        assertThat(verify(new CalcomSource(), "x-cal-signature-256", CALCOM.toUpperCase(Locale.ROOT)))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesAnyOtherSignature() {
        assertThat(verify(new CalcomSource(), "X-Cal-Signature-256", "no-secret-provided"))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify(new CalcomSource(), "X-Cal-Signature-256", "e" + CALCOM.substring(1)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify(new SegmentSource(), "X-Signature", CALCOM))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesARequestWithoutSignature() {
        assertThat(verify(new CalcomSource(), "X-Signature", SEGMENT))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
        assertThat(verify(new SegmentSource(), "X-Cal-Signature-256", CALCOM))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    private static Verification verify(Source source, String header, String signature) {
        WebhookCredentials credentials = new WebhookCredentials(List.of("newer", SECRET), false, Map.of());
        return source.verify(Requests.of(BODY, Map.of(header, signature)), credentials, Instant.EPOCH);
    }
}
