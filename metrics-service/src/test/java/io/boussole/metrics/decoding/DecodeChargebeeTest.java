package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeChargebeeTest {
    private static final String SUBSCRIPTION = """
            {"id":"ev_1","api_version":"v2","event_type":"%s","occurred_at":1798797700,"webhook_status":"scheduled",
             "content":{"subscription":{"id":"s1","customer_id":"c1","status":"%s","started_at":1798797600,
              "created_at":1798797600,"currency_code":"%s","resource_version":1798797700123,"object":"subscription"%s},
              "customer":{"id":"c1","first_name":"Ada","last_name":"L","company":"","email":"Ada@Example.com",
              "preferred_currency_code":"USD","created_at":1798797600,"resource_version":1798797600500}}}""";

    @ParameterizedTest
    @CsvSource({"EUR, 49900, 499", "JPY, 49900, 49900", "KWD, 49900, 49.9", "EUR, 0, 0"})
    void readsRecurringRevenueInTheMinorUnitOfTheCurrency(String currency, String mrr, String monthly) {
        FactState said = said(body("subscription_created", "active", currency, ",\"mrr\":" + mrr));

        assertThat(Said.value(said, "MRR:s1")).isEqualTo(monthly);
        assertThat(Said.value(said, "CURRENCY:s1")).isEqualTo(currency);
        assertThat(Said.value(said, "SUBSCRIBED_AT:s1")).isEqualTo("2027-01-01T10:00:00Z");
        assertThat(Said.value(said, "NAME")).isEqualTo("Ada L");
        assertThat(Said.value(said, "EMAIL")).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "active, 499",
        "non_renewing, 499",
        "in_trial, 0",
        "future, 0",
        "paused, 0",
        "cancelled, 0",
        "transferred, 0"
    })
    void countsASubscriptionByItsStatus(String status, String monthly) {
        FactState said = said(body("subscription_changed", status, "EUR", ",\"mrr\":49900"));

        assertThat(Said.value(said, "MRR:s1")).isEqualTo(monthly);
    }

    @ParameterizedTest
    @CsvSource({
        "subscription_cancelled, cancelled",
        "subscription_canceled, cancelled",
        "subscription_canceled_with_backdating, cancelled"
    })
    @DisplayName("Trap 31: either spelling of a cancellation ends the subscription when it was cancelled")
    void endsASubscriptionUnderEitherSpelling(String event, String status) {
        FactState said = said(body(event, status, "EUR", ",\"mrr\":0,\"cancelled_at\":1798797650"));

        assertThat(Said.value(said, "ENDED_AT:s1")).isEqualTo("2027-01-01T10:00:50Z");
        assertThat(said.history(new Slot(Property.MRR, "s1")))
                .extracting(HistoryEntry::at, HistoryEntry::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Instant.parse("2027-01-01T10:00:50Z"), "0"));
    }

    @Test
    void takesTheDateOfAPlannedCancellationForAPlan() {
        FactState said = said(body(
                "subscription_cancellation_scheduled",
                "non_renewing",
                "EUR",
                ",\"mrr\":49900,\"cancelled_at\":1801476000"));

        assertThat(Said.value(said, "ENDED_AT:s1")).isEmpty();
        assertThat(Said.value(said, "MRR:s1")).isEqualTo("499");
        assertThat(said.history()).isEmpty();
    }

    @Test
    @DisplayName("Trap 31: the version of a resource in milliseconds orders its events, whenever they come")
    void ordersEventsByTheVersionOfTheResource() {
        String newer = body("subscription_changed", "active", "EUR", ",\"mrr\":900");
        String older = body("subscription_changed", "active", "EUR", ",\"mrr\":100")
                .replace("1798797700123", "1798797700122")
                .replace("ev_1", "ev_2");

        FactState joined = said(newer).join(said(older));

        assertThat(joined).isEqualTo(said(older).join(said(newer)));
        assertThat(Said.value(joined, "MRR:s1")).isEqualTo("9");
    }

    @Test
    @DisplayName("Trap 31: version 1 knows neither currency nor recurring revenue")
    void readsVersion1() {
        FactState said = Said.of(decode("""
                        {"id":"ev_0","event_type":"subscription_activated","occurred_at":1339951249,"content":{
                         "subscription":{"id":"old","plan_id":"basic","plan_quantity":1,"status":"active",
                          "created_at":1339951248,"activated_at":1339951248,"object":"subscription"},
                         "customer":{"id":"old","email":"o@example.com","object":"customer"}}}"""), FactKind.CUSTOMER, "old");

        assertThat(Said.value(said, "SUBSCRIPTION_STATUS:old")).isEqualTo("active");
        assertThat(said.parts(Property.MRR)).isEmpty();
        assertThat(said.parts(Property.CURRENCY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'billing_period':1,'billing_period_unit':'year','subscription_items':[{'item_type':'plan','amount':120000},{'item_type':'addon','unit_price':600,'quantity':2},{'item_type':'charge','amount':9900}] | 101",
                ",'billing_period':3,'billing_period_unit':'month','plan_unit_price':900,'plan_quantity':2 | 6",
                ",'plan_unit_price':900 | ''",
            })
    void reckonsWhatTheAccountDoesNot(String members, String monthly) {
        FactState said = said(body("subscription_changed", "active", "EUR", members.replace('\'', '"')));

        assertThat(Said.value(said, "MRR:s1")).isEqualTo(monthly);
    }

    @Test
    void countsAPaymentOnceAndTakesRefundsFromIt() {
        Decoded paid = decode("""
                {"id":"ev_p","event_type":"payment_succeeded","occurred_at":1798797700,"content":{"transaction":{"id":"txn_1",
                 "customer_id":"c1","type":"payment","status":"success","amount":49900,"currency_code":"EUR","date":1798797690,
                 "linked_invoices":[{"invoice_id":"17","applied_amount":49900}]},"invoice":{"id":"17"}}}""");
        Decoded refunded = decode("""
                {"id":"ev_r","event_type":"payment_refunded","occurred_at":1803981700,"content":{"transaction":{"id":"txn_2",
                 "customer_id":"c1","type":"refund","status":"success","amount":9900,"currency_code":"EUR","date":1803981690,
                 "refunded_txn_id":"txn_1"},"credit_note":{"id":"CN-1"}}}""");

        FactState payment = Said.of(paid, FactKind.PAYMENT, "txn_1").join(Said.of(refunded, FactKind.PAYMENT, "txn_1"));

        assertThat(Said.value(payment, "AMOUNT")).isEqualTo("499");
        assertThat(Said.value(payment, "PAID_AT")).isEqualTo("2027-01-01T10:01:30Z");
        assertThat(Said.value(payment, "REFUNDED:txn_2")).isEqualTo("99");
        assertThat(Said.value(payment, "CUSTOMER")).isEqualTo("c1");
        assertThat(Said.value(payment, "EXTERNAL_ID:invoice")).isEqualTo("17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice_generated",
                "invoice_updated",
                "credit_note_created",
                "payment_failed",
                "customer_deleted",
                "card_added",
                "transaction_created"
            })
    void ignoresWhatMovesNothing(String event) {
        assertThat(decode("{\"event_type\":\"" + event + "\",\"content\":{}}")).isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | event_type",
                "{'event_type':'comet_seen'} | UNKNOWN_EVENT_TYPE | comet_seen",
                "{'event_type':'subscription_created'} | MISSING_MEMBER | content.subscription",
                "{'event_type':'subscription_created','content':{'subscription':{'id':'s'}}} | MISSING_MEMBER | content.subscription.status",
                "{'event_type':'subscription_created','content':{'subscription':{'id':'s','status':'active'}}} | MISSING_MEMBER | content.customer.id",
                "{'event_type':'subscription_created','content':{'subscription':{'id':'s','status':'active','customer_id':'c'}}} | MISSING_MEMBER | occurred_at",
                "{'event_type':'payment_succeeded','content':{'transaction':{'id':'t'}}} | MISSING_MEMBER | content.transaction.amount",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static String body(String event, String status, String currency, String members) {
        return SUBSCRIPTION.formatted(event, status, currency, members);
    }

    private static FactState said(String body) {
        return Said.of(decode(body), FactKind.CUSTOMER, "c1");
    }

    private static Decoded decode(String body) {
        return Raw.decode("CHARGEBEE", body);
    }
}
