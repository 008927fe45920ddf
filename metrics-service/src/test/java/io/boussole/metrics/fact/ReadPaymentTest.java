package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPaymentTest {
    private static final long PAID = Instant.parse("2027-01-15T10:00:00Z").getEpochSecond();
    private static final String INVOICE = """
            {"id":"in_1","object":"invoice","customer":"cus_1","currency":"eur","amount_paid":4900,"status":"paid",%s
             "status_transitions":{"paid_at":%d}}""";
    private static final String CHARGE = """
            {"id":"ch_1","object":"charge","customer":"cus_1","currency":"eur","amount":4900,"amount_captured":4900,
             "amount_refunded":%d,"captured":true,"status":"succeeded","created":%d,"payment_intent":"pi_1"%s}""";
    private static final String INTENT = """
            {"id":"pi_1","object":"payment_intent","customer":"cus_1","currency":"eur","amount":4900,"amount_received":4900,
             "status":"succeeded","latest_charge":"ch_1"%s}""";

    /** What Stripe tells of one payment of an invoice until 2025. */
    private static final List<String> LINKED = List.of(
            event("invoice.paid", PAID, INVOICE.formatted("\"payment_intent\":\"pi_1\",\"charge\":\"ch_1\",", PAID)),
            event(
                    "invoice.payment_succeeded",
                    PAID,
                    INVOICE.formatted("\"payment_intent\":\"pi_1\",\"charge\":\"ch_1\",", PAID)),
            event("charge.succeeded", PAID, CHARGE.formatted(0, PAID, ",\"invoice\":\"in_1\"")),
            event("payment_intent.succeeded", PAID, INTENT.formatted(",\"invoice\":\"in_1\"")));

    /** And since then: neither the charge nor the payment intent names the invoice. */
    private static final List<String> UNLINKED = List.of(
            event(
                    "invoice.paid",
                    PAID,
                    INVOICE.formatted(
                            "\"parent\":{\"type\":\"subscription_details\",\"subscription_details\":{\"subscription\":\"sub_1\"}},",
                            PAID)),
            event("invoice.payment_succeeded", PAID, INVOICE.formatted("", PAID)),
            event("charge.succeeded", PAID, CHARGE.formatted(0, PAID, ",\"description\":\"Subscription creation\"")),
            event("payment_intent.succeeded", PAID, INTENT.formatted(",\"description\":\"Subscription creation\"")));

    private static final String LINK = event("invoice_payment.paid", PAID, """
            {"id":"inpay_1","object":"invoice_payment","invoice":"in_1","amount_paid":4900,"status":"paid",
             "payment":{"type":"payment_intent","payment_intent":"pi_1"}}""");

    @Test
    @DisplayName("Trap 29: four events of one payment count it once, in any order")
    void countsOnePaymentOnce() {
        forEveryOrder(LINKED, kept -> received(kept, "49", PAID));
        forEveryOrder(LINKED.subList(2, 4), kept -> received(kept, "49", PAID));
        forEveryOrder(LINKED.subList(0, 1), kept -> received(kept, "49", PAID));
    }

    @Test
    @DisplayName("Trap 29: a payment counts once where only an event of its own links it to its invoice")
    void countsOnePaymentOnceInTheNewestVersion() {
        List<String> withLink = new ArrayList<>(UNLINKED);
        withLink.add(LINK);

        forEveryOrder(UNLINKED, kept -> received(kept, "49", PAID));
        forEveryOrder(withLink, kept -> received(kept, "49", PAID));
    }

    @Test
    @DisplayName("Trap 29: linked parts count once, even where Stripe describes them as no invoice's")
    void countsLinkedPartsOnce() {
        List<String> events = new ArrayList<>(UNLINKED.stream()
                .map(event -> event.replace("Subscription creation", "Order 17"))
                .toList());
        events.add(LINK);

        forEveryOrder(events, kept -> received(kept, "49", PAID));
    }

    @Test
    void countsAPaymentWithoutInvoice() {
        List<String> events = List.of(
                event("charge.succeeded", PAID, CHARGE.formatted(0, PAID - 86_400, ",\"invoice\":null")),
                event("payment_intent.succeeded", PAID, INTENT.formatted("")));

        forEveryOrder(events, kept -> received(kept, "49", PAID));
    }

    @Test
    @DisplayName("Trap 29: refunds are cumulative, and a late one restates the period of the payment")
    void restatesThePeriodOfThePayment() {
        long late = PAID + 90 * 86_400L;
        List<String> events = new ArrayList<>(LINKED);
        events.add(event("charge.refunded", late, CHARGE.formatted(1000, PAID, ",\"invoice\":\"in_1\"")));
        events.add(event("charge.refunded", late + 60, CHARGE.formatted(1500, PAID, ",\"invoice\":\"in_1\"")));

        forEveryOrder(events, kept -> {
            received(kept, "49", PAID);
            refunded(kept, "15", PAID);
        });
    }

    @Test
    @DisplayName("Trap 29: a refund of a payment that is not linked yet is taken from its day all the same")
    void takesARefundOfAnUnlinkedPayment() {
        List<String> events = new ArrayList<>(UNLINKED);
        events.add(event(
                "charge.refunded",
                PAID + 86_400,
                CHARGE.formatted(1000, PAID, ",\"description\":\"Subscription creation\"")));

        forEveryOrder(events, kept -> {
            received(kept, "49", PAID);
            refunded(kept, "10", PAID);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "charge.dispute.funds_withdrawn, needs_response, 49",
        "charge.dispute.closed, lost, 49",
        "charge.dispute.closed, won, 0",
        "charge.dispute.closed, warning_closed, 0",
        "charge.dispute.funds_reinstated, won, 0",
    })
    void takesWhatADisputeTakes(String type, String status, String expected) {
        List<String> events = new ArrayList<>(LINKED);
        events.add(event(type, PAID + 1_000_000, """
                {"id":"du_1","object":"dispute","amount":4900,"currency":"eur","charge":"ch_1","payment_intent":"pi_1",
                 "status":"%s"}""".formatted(status)));

        forEveryOrder(events, kept -> refunded(kept, expected, PAID));
    }

    @Test
    void givesBackWhatAWonDisputeGivesBack() {
        String dispute = """
                {"id":"du_1","object":"dispute","amount":4900,"currency":"eur","charge":"ch_1","status":"%s"}""";
        List<String> events = new ArrayList<>(LINKED);
        events.add(event("charge.dispute.funds_withdrawn", PAID + 1000, dispute.formatted("needs_response")));
        events.add(event("charge.dispute.funds_reinstated", PAID + 2000, dispute.formatted("won")));

        forEveryOrder(events, kept -> refunded(kept, "0", PAID));
    }

    @Test
    void countsNoAuthorisationAndNoFailure() {
        KeptFacts kept = stripe().take(List.of(
                event(
                        "charge.succeeded",
                        PAID,
                        CHARGE.formatted(0, PAID, "").replace("\"captured\":true", "\"captured\":false")),
                event("charge.updated", PAID, CHARGE.formatted(0, PAID, "").replace("succeeded", "failed")),
                event("charge.failed", PAID, CHARGE.formatted(0, PAID, "").replace("succeeded", "failed")),
                event("invoice.payment_failed", PAID, INVOICE.formatted("", PAID)),
                event("invoice.upcoming", PAID, INVOICE.formatted("", PAID).replace("\"id\":\"in_1\",", ""))));

        assertThat(kept.count(Measure.PAYMENT_RECEIVED)).isZero();

        kept.take(List.of(event("charge.captured", PAID, CHARGE.formatted(0, PAID, ""))));

        received(kept, "49", PAID);
    }

    @Test
    void countsNoInvoiceOfNothing() {
        KeptFacts kept = stripe().take(List.of(event(
                "invoice.paid",
                PAID,
                INVOICE.formatted("", PAID).replace("\"amount_paid\":4900", "\"amount_paid\":0"))));

        assertThat(kept.count(Measure.PAYMENT_RECEIVED)).isZero();
    }

    @Test
    @DisplayName("Trap 34: money keeps the currency in which it came")
    void keepsTheCurrency() {
        KeptFacts kept = stripe().take(List.of(
                event("invoice.paid", PAID, INVOICE.formatted("", PAID).replace("eur", "jpy"))));

        assertThat(new BillingSums(kept).of(Measure.PAYMENT_RECEIVED))
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.amount()).isEqualByComparingTo("4900");
                    assertThat(payment.currency()).isEqualTo("JPY");
                });
    }

    private static void received(KeptFacts kept, String amount, long at) {
        assertThat(new BillingSums(kept).of(Measure.PAYMENT_RECEIVED))
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.amount()).isEqualByComparingTo(amount);
                    assertThat(payment.at()).isEqualTo(Instant.ofEpochSecond(at));
                    assertThat(payment.currency()).isEqualTo("EUR");
                });
    }

    private static void refunded(KeptFacts kept, String amount, long at) {
        BillingSums sums = new BillingSums(kept);
        assertThat(sums.amount(Measure.PAYMENT_REFUNDED, Instant.EPOCH, Instant.MAX))
                .isEqualByComparingTo(amount);
        assertThat(sums.of(Measure.PAYMENT_REFUNDED))
                .allSatisfy(refund -> assertThat(refund.at()).isEqualTo(Instant.ofEpochSecond(at)));
    }

    private static void forEveryOrder(List<String> events, java.util.function.Consumer<KeptFacts> check) {
        for (int seed = 0; seed < 60; seed++) {
            List<String> order = new ArrayList<>(events);
            order.add(events.get(seed % events.size()));
            Collections.shuffle(order, new Random(seed));
            KeptFacts kept = stripe().takeOneByOne(order);
            assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
            check.accept(kept);
        }
    }

    private static String event(String type, long at, String object) {
        return """
                {"id":"evt_%s","object":"event","created":%d,"livemode":true,"type":"%s","data":{"object":%s}}""".formatted(Integer.toHexString((type + at).hashCode()), at, type, object);
    }

    private static KeptFacts stripe() {
        return new KeptFacts("STRIPE", FactRules.DEFAULT);
    }
}
