package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecoderFailedTest {
    private static final RawEvent EVENT =
            new RawEvent("HUBSPOT", "{}", Map.of(), Instant.parse("2027-01-10T00:00:00Z"), SenderSettings.NONE);

    @Test
    void rejectsWhatMakesADecoderFailAndNamesNoValue() {
        Decoder failing = event -> {
            throw new ArithmeticException("jane@example.com cannot be divided");
        };
        assertThat(Decoders.decode(failing, EVENT))
                .isEqualTo(new Decoded.Rejected(RejectionCode.DECODER_FAILED, "ArithmeticException"));
    }

    @Test
    void rejectsWhatIsNestedTooDeeplyForADecoder() {
        Decoder endless = new Decoder() {
            @Override
            public Decoded decode(RawEvent event) {
                return decode(event, 0);
            }

            private Decoded decode(RawEvent event, int depth) {
                return depth < 0 ? new Decoded.TestTraffic() : decode(event, depth + 1);
            }
        };
        assertThat(Decoders.decode(endless, EVENT))
                .isEqualTo(new Decoded.Rejected(RejectionCode.DECODER_FAILED, "StackOverflowError"));
    }
}
