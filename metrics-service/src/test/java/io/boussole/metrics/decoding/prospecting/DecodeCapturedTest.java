package io.boussole.metrics.decoding.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.VendorBodies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captured deliveries, split and decoded as they would be: which are counted, which are not, and as what. */
class DecodeCapturedTest {
    @ParameterizedTest
    @CsvSource({
        "BREVO,brevo/anymail-deferred.json,1 MESSAGE",
        "BREVO,brevo/anymail-hard_bounce.json,1 MESSAGE",
        "BREVO,brevo/anymail-unsubscribe.json,1 MESSAGE",
        "BREVO,brevo/blocked.json,1 MESSAGE",
        "BREVO,brevo/click.json,1 MESSAGE",
        "BREVO,brevo/complaint.json,1 MESSAGE",
        "BREVO,brevo/defered.json,1 MESSAGE",
        "BREVO,brevo/delivered.json,1 MESSAGE",
        "BREVO,brevo/error.json,1 MESSAGE",
        "BREVO,brevo/hard_bounce.json,1 MESSAGE",
        "BREVO,brevo/opened.json,1 MESSAGE",
        "BREVO,brevo/pipedream-request.json,1 MESSAGE",
        "BREVO,brevo/request.json,1 MESSAGE",
        "BREVO,brevo/unique_opened.json,1 MESSAGE",
        "BREVO,brevo/unsubscribed.json,1 MESSAGE",
        "LEMLIST,lemlist/emailsSent-isFirst.json,1 MESSAGE",
        "OUTREACH,outreach/account.created.json,1 COMPANY",
        "OUTREACH,outreach/prospect.updated-handwritten.json,1 CONTACT",
        "OUTREACH,outreach/sequence.updated.json,1 Ignored",
        "SALESLOFT,salesloft/account_updated.json,1 COMPANY",
        "SALESLOFT,salesloft/task_created.json,1 TASK",
        "SALESLOFT,salesloft/task_updated.json,1 TASK",
        "MAILJET,mailjet/batch-open-click.json,2 MESSAGE",
        "MAILJET,mailjet/bounce.json,1 MESSAGE",
        "MAILJET,mailjet/open.json,1 MESSAGE",
        "MAILJET,mailjet/sent.json,1 MESSAGE",
        "SENDGRID,sendgrid/batch-all-events.json,10 MESSAGE 1 Ignored",
        "CUSTOMERIO,customerio/customer-unsubscribed.json,1 CONTACT",
        "CUSTOMERIO,customerio/email-clicked.json,1 MESSAGE",
        "CUSTOMERIO,customerio/email-delivered.json,1 MESSAGE",
        "CUSTOMERIO,customerio/email-sent.json,1 MESSAGE",
        "ITERABLE,iterable/emailBounce.json,1 MESSAGE",
        "ITERABLE,iterable/emailClick.json,1 MESSAGE",
        "ITERABLE,iterable/emailOpen.json,1 MESSAGE",
        "ITERABLE,iterable/emailSend.json,1 MESSAGE",
        "ITERABLE,iterable/emailUnSubscribe.json,1 MESSAGE",
        "GONG,gong/call-created.json,1 TestTraffic",
    })
    void readsEveryCapturedBody(SourceKind kind, String file, String expected) {
        String event = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        List<SplitEvent> events =
                kind.source().split(Requests.of(VendorBodies.read(file), Map.of("x-salesloft-event", event)));

        assertThat(counted(events.stream().map(one -> decode(kind, one)).toList()))
                .isEqualTo(expected);
    }

    private static Decoded decode(SourceKind kind, SplitEvent event) {
        assertThat(event.body().getBytes(UTF_8)).isNotEmpty();
        return Decoders.decode(
                new RawEvent(kind.name(), event.body(), event.headers(), Raw.RECEIVED, SenderSettings.NONE));
    }

    private static String counted(List<Decoded> decoded) {
        java.util.Map<String, Long> counts = decoded.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        DecodeCapturedTest::word,
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static String word(Decoded decoded) {
        if (decoded instanceof Decoded.Changes changes) {
            assertThat(changes.facts()).hasSize(1);
            FactChange change = changes.facts().get(0);
            return change.fact().kind().name();
        }
        return decoded.getClass().getSimpleName();
    }
}
