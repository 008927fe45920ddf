package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.source.VendorBodies;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every captured body of these sources, and what becomes of it. */
class BillingPayloadsTest {
    @ParameterizedTest
    @CsvSource({
        "CALENDLY, calendly/invitee.created.json, MEETING",
        "CALENDLY, calendly/invitee.canceled.json, MEETING",
        "CALENDLY, calendly/invitee_no_show.created.json, MEETING",
        "CALCOM, calcom/BOOKING_CREATED.json, MEETING",
        "CHARGEBEE, chargebee/v1-payment_succeeded.json, PAYMENT",
        "CHARGEBEE, chargebee/v1-subscription_canceled.json, CUSTOMER",
        "CHARGEBEE, chargebee/v2-customer_created.json, CUSTOMER",
        "SEGMENT, segment/spec-common-with-campaign.json, Ignored",
        "SEGMENT, segment/spec-identify.json, CONTACT VISITOR",
        "SEGMENT, segment/spec-page.json, VISIT",
        "SEGMENT, segment/webhook-group.json, COMPANY CONTACT",
        "SEGMENT, segment/webhook-identify.json, CONTACT",
        "SEGMENT, segment/webhook-page.json, VISIT",
        "SEGMENT, segment/webhook-screen.json, VISIT",
        "SEGMENT, segment/webhook-track.json, Ignored",
    })
    void becomesWhatTheDocumentationSays(String source, String file, String expected) {
        assertThat(outcome(Raw.decode(source, text(file)))).isEqualTo(expected);
    }

    @Test
    @DisplayName("Trap 30: no captured Stripe event is live, so none counts")
    void countsNoTestEventOfStripe() {
        assertThat(VendorBodies.all("stripe"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(Raw.decode("STRIPE", new String(body, UTF_8)))
                        .isEqualTo(new Decoded.TestTraffic()));
    }

    @ParameterizedTest
    @CsvSource({
        "charge.failed, Ignored",
        "charge.succeeded, PAYMENT",
        "checkout.session.completed, Ignored",
        "customer.created, CUSTOMER",
        "customer.discount.created, Ignored",
        "customer.subscription.created, CUSTOMER",
        "customer.subscription.deleted, CUSTOMER",
        "customer.subscription.trial_will_end, CUSTOMER",
        "customer.updated, CUSTOMER",
        "invoice.created, Ignored",
        "invoice.finalized, Ignored",
        "invoice.paid, PAYMENT",
        "invoice.payment_failed, Ignored",
        "invoice.payment_succeeded, PAYMENT",
        "invoice.updated, Ignored",
        "payment_intent.succeeded, PAYMENT",
        "quote.accepted, Ignored",
        "real-charge.succeeded, PAYMENT",
        "real-invoice.payment_failed, Ignored",
        "real-subscription.created, CUSTOMER",
        "setup_intent.created-2019-02-19, Ignored",
        "subscription_schedule.updated, Ignored",
    })
    @DisplayName("Trap 28: the captured Stripe events of all versions, as they would be if they were live")
    void readsTheStripeEventsOfAllVersions(String file, String expected) {
        String live = text("stripe/" + file + ".json").replaceAll("(\"livemode\"\\s*:\\s*)false", "$1true");

        assertThat(outcome(Raw.decode("STRIPE", live))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "charge.refunded, elements/charge.refunded-data-member, PAYMENT",
        "invoice.upcoming, elements/invoice.upcoming-data-member, Ignored",
        "customer.subscription.updated, elements/subscription.updated-data-member, CUSTOMER",
    })
    @DisplayName("Trap 28: the captured parts of Stripe events, in an envelope of ours")
    void readsThePartsOfStripeEvents(String type, String file, String expected) {
        String data = text("stripe/" + file + ".json").replaceAll("(\"livemode\"\\s*:\\s*)false", "$1true");
        String event = "{\"id\":\"evt_1\",\"created\":1798797600,\"livemode\":true,\"type\":\"" + type + "\",\"data\":"
                + data + "}";

        assertThat(outcome(Raw.decode("STRIPE", event))).isEqualTo(expected);
    }

    @Test
    void readsThePartOfACalendlyEvent() {
        String event =
                "{\"event\":\"invitee_no_show.created\",\"created_at\":\"2020-11-24T10:00:00.000000Z\",\"payload\":"
                        + text("calendly/elements/invitee-payload-with-payment-and-no-show.json") + "}";

        assertThat(Said.value(Said.of(Raw.decode("CALENDLY", event), FactKind.MEETING), "NO_SHOW"))
                .isEqualTo("true");
        assertThat(Said.value(Said.of(Raw.decode("CALENDLY", event), FactKind.MEETING), "AMOUNT"))
                .isEqualTo("1234.56");
    }

    @Test
    void readsTheMonthlyRevenueOfTheCapturedSubscriptions() {
        String live =
                text("stripe/real-subscription.created.json").replaceAll("(\"livemode\"\\s*:\\s*)false", "$1true");

        assertThat(Said.of(Raw.decode("STRIPE", live), FactKind.CUSTOMER)
                        .parts(io.boussole.metrics.fact.Property.MRR)
                        .values())
                .containsExactly("20");
    }

    private static String outcome(Decoded decoded) {
        return decoded instanceof Decoded.Changes changes
                ? changes.facts().stream()
                        .map(change -> change.fact().kind().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "))
                : decoded.getClass().getSimpleName();
    }

    private static String text(String file) {
        return new String(VendorBodies.read(file), UTF_8);
    }
}
