package io.boussole.metrics.decoding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events about one subscription, as Stripe sends them: all of it with every event, and what a change changed. */
public record StripeBodies(
        String customer,
        String subscription,
        Instant startedAt,
        String status,
        long unitAmount,
        long quantity,
        String interval,
        String currency,
        @Nullable Instant endedAt) {

    public static StripeBodies monthly(String customer, String subscription, long unitAmount, Instant startedAt) {
        return new StripeBodies(customer, subscription, startedAt, "active", unitAmount, 1, "month", "eur", null);
    }

    public StripeBodies priced(long amount) {
        return new StripeBodies(
                customer, subscription, startedAt, status, amount, quantity, interval, currency, endedAt);
    }

    public StripeBodies times(long count) {
        return new StripeBodies(
                customer, subscription, startedAt, status, unitAmount, count, interval, currency, endedAt);
    }

    public StripeBodies every(String period) {
        return new StripeBodies(
                customer, subscription, startedAt, status, unitAmount, quantity, period, currency, endedAt);
    }

    public StripeBodies in(String code) {
        return new StripeBodies(
                customer, subscription, startedAt, status, unitAmount, quantity, interval, code, endedAt);
    }

    public StripeBodies standing(String word) {
        return new StripeBodies(
                customer, subscription, startedAt, word, unitAmount, quantity, interval, currency, endedAt);
    }

    public StripeBodies ended(Instant at) {
        return new StripeBodies(
                customer, subscription, startedAt, "canceled", unitAmount, quantity, interval, currency, at);
    }

    public String created() {
        return event("customer.subscription.created", startedAt, "null");
    }

    /** Says that something decisive changed, without what it was before. */
    public String updated(Instant at) {
        return event("customer.subscription.updated", at, "null");
    }

    /** A renewal: only the period changed. */
    public String renewed(Instant at) {
        return event("customer.subscription.updated", at, "{\"current_period_end\":1,\"latest_invoice\":\"in_0\"}");
    }

    public String updatedFrom(StripeBodies before, Instant at) {
        return event(
                "customer.subscription.updated",
                at,
                "{\"items\":%s,\"status\":\"%s\"}".formatted(before.items(), before.status()));
    }

    public String deleted(Instant at) {
        return ended(at).event("customer.subscription.deleted", at, "null");
    }

    public String event(String type, Instant at, String previous) {
        return """
                {"id":"evt_%s","object":"event","api_version":"2025-03-31.basil","created":%d,"livemode":true,"type":"%s",
                 "data":{"object":%s,"previous_attributes":%s}}""".formatted(
                Integer.toHexString((type + at + this).hashCode()), at.getEpochSecond(), type, object(), previous);
    }

    public String object() {
        return """
                {"id":"%s","object":"subscription","customer":"%s","status":"%s","currency":"%s","start_date":%d,
                 "cancel_at_period_end":false,"canceled_at":%s,"ended_at":%s,"discount":null,"discounts":[],
                 "pause_collection":null,"items":%s}""".formatted(
                        subscription,
                        customer,
                        status,
                        currency,
                        startedAt.getEpochSecond(),
                        endedAt == null ? "null" : endedAt.getEpochSecond(),
                        endedAt == null ? "null" : endedAt.getEpochSecond(),
                        items());
    }

    private String items() {
        return """
                {"object":"list","data":[{"id":"si_1","object":"subscription_item","quantity":%d,
                 "current_period_start":1,"current_period_end":2,
                 "price":{"id":"price_1","currency":"%s","unit_amount":%d,"unit_amount_decimal":"%d","type":"recurring",
                  "recurring":{"interval":"%s","interval_count":1,"usage_type":"licensed"}}}]}""".formatted(quantity, currency, unitAmount, unitAmount, interval);
    }
}
