package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeStripeSubscriptionTest {
    private static final Instant START = Instant.parse("2027-01-04T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-03-04T10:00:00Z");
    private static final StripeBodies BASIC = StripeBodies.monthly("cus_1", "sub_1", 2000, START);

    @ParameterizedTest
    @CsvSource({
        "month, 2000, 3, eur, 60",
        "year, 120000, 1, eur, 100",
        "year, 100000, 1, eur, 83.333333333333",
        "week, 1200, 1, eur, 52",
        "day, 1200, 1, eur, 365",
        "month, 500, 2, jpy, 1000",
        "month, 5120, 1, kwd, 5.12",
        "month, 500, 1, ugx, 5",
        "month, 0, 1, eur, 0",
    })
    void bringsAPriceToAMonth(String interval, long unitAmount, long quantity, String currency, String monthly) {
        FactState said = said(BASIC.priced(unitAmount)
                .times(quantity)
                .every(interval)
                .in(currency)
                .created());

        assertThat(Said.value(said, "MRR:sub_1")).isEqualTo(monthly);
        assertThat(Said.value(said, "CURRENCY:sub_1")).isEqualTo(currency.toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "active, 20",
        "past_due, 20",
        "trialing, 0",
        "incomplete, 0",
        "incomplete_expired, 0",
        "unpaid, 0",
        "paused, 0",
        "canceled, 0"
    })
    void countsASubscriptionByItsStatus(String status, String monthly) {
        FactState said = said(BASIC.standing(status).created());

        assertThat(Said.value(said, "MRR:sub_1")).isEqualTo(monthly);
        assertThat(Said.value(said, "SUBSCRIPTION_STATUS:sub_1")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"void, 0", "mark_uncollectible, 0", "keep_as_draft, 20"})
    void countsAPauseOfCollectionByWhatBecomesOfTheInvoices(String behavior, String monthly) {
        String paused = BASIC.updated(LATER)
                .replace("\"pause_collection\":null", "\"pause_collection\":{\"behavior\":\"" + behavior + "\"}");

        assertThat(Said.value(said(paused), "MRR:sub_1")).isEqualTo(monthly);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'di_1','coupon':{'percent_off':25,'duration':'forever'}} | 15",
                "{'id':'di_1','coupon':{'percent_off':12.5,'duration':'repeating'},'end':null} | 17.5",
                "{'id':'di_1','coupon':{'percent_off':25,'duration':'repeating'},'end':1803808800} | 20",
                "{'id':'di_1','coupon':{'amount_off':500,'currency':'eur','duration':'forever'}} | 15",
                "{'id':'di_1','coupon':{'amount_off':9900,'currency':'eur','duration':'forever'}} | 0",
                "{'id':'di_1','coupon':{'percent_off':25,'duration':'once'}} | 20",
                "{'id':'di_1','source':{'type':'coupon','coupon':{'percent_off':50,'duration':'forever'}}} | 10",
                "{'id':'di_1','source':{'type':'coupon','coupon':'FIFTY'}} | 20",
            })
    void takesRecurringDiscountsOff(String discount, String monthly) {
        String json = discount.replace('\'', '"');
        String body = BASIC.updated(LATER);

        assertThat(Said.value(said(body.replace("\"discount\":null", "\"discount\":" + json)), "MRR:sub_1"))
                .isEqualTo(monthly);
        assertThat(Said.value(
                        said(body.replace("\"discounts\":[]", "\"discounts\":[" + json + ",\"di_2\"]")), "MRR:sub_1"))
                .isEqualTo(monthly);
    }

    @Test
    void addsItsItemsUpAndLeavesMeteredUsageOut() {
        String body = BASIC.created()
                .replace(
                        "\"data\":[{\"id\":\"si_1\"",
                        "\"data\":[{\"id\":\"si_2\",\"quantity\":10,\"price\":{\"currency\":\"eur\",\"unit_amount\":null,"
                                + "\"unit_amount_decimal\":\"0.5\",\"type\":\"recurring\","
                                + "\"recurring\":{\"interval\":\"month\",\"interval_count\":1,\"usage_type\":\"licensed\"}}},"
                                + "{\"id\":\"si_3\",\"price\":{\"currency\":\"eur\",\"unit_amount\":700,\"type\":\"recurring\","
                                + "\"recurring\":{\"interval\":\"month\",\"usage_type\":\"metered\"}}},"
                                + "{\"id\":\"si_4\",\"quantity\":25,\"price\":{\"currency\":\"eur\",\"unit_amount\":1000,"
                                + "\"transform_quantity\":{\"divide_by\":10,\"round\":\"up\"},"
                                + "\"recurring\":{\"interval\":\"month\",\"interval_count\":3}}},"
                                + "{\"id\":\"si_1\"");

        assertThat(Said.value(said(body), "MRR:sub_1")).isEqualTo("30.05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Before prices there were plans, and before items the plan stood in the subscription.
                "\"items\":{\"data\":[{\"id\":\"si\",\"quantity\":2,\"plan\":{\"amount\":1000,\"currency\":\"eur\",\"interval\":\"month\",\"interval_count\":1}}]}",
                "\"plan\":{\"amount\":1000,\"currency\":\"eur\",\"interval\":\"month\",\"interval_count\":1},\"quantity\":2",
                "\"items\":{\"data\":[{\"id\":\"si\",\"quantity\":2,\"current_period_end\":1,\"price\":{\"unit_amount\":1000,\"currency\":\"eur\",\"recurring\":{\"interval\":\"month\",\"interval_count\":1}}}]}",
            })
    @DisplayName("Trap 28: the shape follows the endpoint's version")
    void readsTheShapesOfAllVersions(String items) {
        String body = """
                {"id":"evt_1","object":"event","created":1798797600,"livemode":true,"type":"customer.subscription.created",
                 "data":{"object":{"id":"sub_1","object":"subscription","customer":{"id":"cus_1","object":"customer"},
                 "status":"active","start":1798797600,%s}}}""".formatted(items);

        assertThat(Said.value(said(body), "MRR:sub_1")).isEqualTo("20");
        assertThat(Said.value(said(body), "CURRENCY:sub_1")).isEqualTo("EUR");
        assertThat(Said.value(said(body), "SUBSCRIBED_AT:sub_1")).isEqualTo("2027-01-01T10:00:00Z");
    }

    @Test
    void endsASubscriptionWhenItEnds() {
        FactState said = said(BASIC.deleted(LATER));

        assertThat(Said.value(said, "MRR:sub_1")).isEqualTo("0");
        assertThat(Said.value(said, "ENDED_AT:sub_1")).isEqualTo(LATER.toString());
        assertThat(said.history(new Slot(Property.MRR, "sub_1")))
                .containsExactly(new HistoryEntry(new Slot(Property.MRR, "sub_1"), LATER, "0"));
    }

    @Test
    void goesOnUntilTheEndOfThePeriodInWhichItIsCancelled() {
        String scheduled = BASIC.updated(LATER)
                .replace("\"cancel_at_period_end\":false", "\"cancel_at_period_end\":true")
                .replace("\"canceled_at\":null", "\"canceled_at\":" + LATER.getEpochSecond());

        FactState said = said(scheduled);

        assertThat(Said.value(said, "MRR:sub_1")).isEqualTo("20");
        assertThat(Said.value(said, "ENDED_AT:sub_1")).isEmpty();
    }

    @Test
    void tellsAChangeFromARenewal() {
        Slot slot = new Slot(Property.MRR, "sub_1");

        assertThat(said(BASIC.renewed(LATER)).history(slot)).isEmpty();
        assertThat(said(BASIC.priced(3000).updatedFrom(BASIC, LATER)).history(slot))
                .extracting(HistoryEntry::value)
                .containsExactly("20", "30");
    }

    @Test
    void keepsWhyACustomerLeft() {
        String left = BASIC.deleted(LATER)
                .replace(
                        "\"discounts\":[]",
                        "\"discounts\":[],\"cancellation_details\":{\"reason\":\"cancellation_requested\","
                                + "\"feedback\":\"missing_features\",\"comment\":\"…\"}");

        assertThat(Said.value(said(left), "CHURN_REASON")).isEqualTo("missing_features");
    }

    @Test
    @DisplayName("Trap 30: what is not live never counts")
    void takesWhatIsNotLiveForATest() {
        String body = BASIC.created();

        assertThat(decode(body.replace("\"livemode\":true", "\"livemode\":false")))
                .isEqualTo(new Decoded.TestTraffic());
        assertThat(decode(body.replace("\"livemode\":true,", ""))).isInstanceOf(Decoded.Changes.class);
    }

    @Test
    void keepsToOneAccountWhereTheConnectionSaysWhich() {
        String body = BASIC.created().replace("\"object\":\"event\"", "\"object\":\"event\",\"account\":\"acct_1\"");

        assertThat(Said.decode("STRIPE", body, Map.of("account", "acct_1"))).isInstanceOf(Decoded.Changes.class);
        assertThat(Said.decode("STRIPE", body, Map.of())).isInstanceOf(Decoded.Changes.class);
        assertThat(Said.decode("STRIPE", body, Map.of("account", "acct_2"))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void ignoresAThinEvent() {
        assertThat(decode("""
                                {"id":"evt_t","object":"v2.core.event","type":"v2.core.account.updated","livemode":true,
                                 "created":"2027-01-04T10:00:00.000Z","related_object":{"id":"acct_1","type":"account","url":"/v2/core/accounts/acct_1"}}""")).isInstanceOf(Decoded.Ignored.class);
        assertThat(decode("""
                                {"id":"evt_t","object":"v2.core.event","type":"v1.invoice.paid","livemode":true,
                                 "related_object":{"id":"in_1","type":"invoice"}}""")).isEqualTo(new Decoded.Rejected(RejectionCode.MISSING_MEMBER, "data.object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | type",
                "{'type':'customer.subscription.created'} | MISSING_MEMBER | data.object",
                "{'type':'comet.seen','data':{'object':{}}} | UNKNOWN_EVENT_TYPE | comet.seen",
                "{'type':'customer.subscription.created','created':1,'data':{'object':{'object':'subscription','id':'s','customer':'c'}}} | INVALID_VALUE | created",
                "{'type':'customer.subscription.created','created':1798797600,'data':{'object':{'object':'subscription','id':'s'}}} | MISSING_MEMBER | customer",
                "{'type':'customer.subscription.created','created':1798797600,'data':{'object':{'object':'subscription','id':'s','customer':'c'}}} | MISSING_MEMBER | status",
                "{'type':'customer.subscription.created','created':1798797600,'data':{'object':{'object':'subscription','id':'s','customer':'c','status':'active','currency':'eur','items':{'data':[{'price':{'billing_scheme':'tiered','recurring':{'interval':'month'}}}]}}}} | MISSING_MEMBER | items.data.price.unit_amount",
                "{'type':'customer.subscription.created','created':1798797600,'data':{'object':{'object':'subscription','id':'s','customer':'c','status':'active','currency':'eur','items':{'data':[{'price':{'unit_amount':1,'recurring':{'interval':'fortnight'}}}]}}}} | INVALID_VALUE | items.data.price.recurring.interval",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @Test
    void namesTheCustomer() {
        Decoded decoded = decode("""
                {"id":"evt_c","created":1798797600,"livemode":true,"type":"customer.updated","data":{"object":{
                 "id":"cus_1","object":"customer","created":1798797600,"name":"Initech","email":"Billing@Initech.example"}}}""");

        FactState said = Said.of(decoded, FactKind.CUSTOMER, "cus_1");

        assertThat(Said.value(said, "NAME")).isEqualTo("Initech");
        assertThat(Said.value(said, "EMAIL")).isEqualTo("billing@initech.example");
    }

    private static FactState said(String body) {
        return Said.of(decode(body), FactKind.CUSTOMER, "cus_1");
    }

    private static Decoded decode(String body) {
        return Raw.decode("STRIPE", body);
    }
}
