package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a subscription is worth a month: price times quantity of each item, less its discounts, brought to a month. A year counts as 12
 * months, as 52 weeks and as 365 days. Nothing is rounded to the currency: a division keeps {@value #SCALE} decimals of its smallest
 * unit.
 *
 * <p>Usage that is metered is not recurring and counts nothing; neither do one-off discounts change what recurs.
 */
final class StripeRecurring {
    private static final int SCALE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ObjectNode subscription;
    private final Instant at;

    private StripeRecurring(ObjectNode subscription, Instant at) {
        this.subscription = subscription;
        this.at = at;
    }

    /** In major units of {@link #currency}. */
    static BigDecimal monthly(ObjectNode subscription, Instant at) {
        return new StripeRecurring(subscription, at).monthly();
    }

    static Optional<String> currency(ObjectNode subscription) {
        return Members.scalar(subscription, "currency")
                .or(() -> items(subscription).stream()
                        .flatMap(item -> Members.scalar(price(item), "currency").stream())
                        .findFirst())
                .map(text -> Texts.currency(text, "currency"))
                .filter(text -> !text.isEmpty());
    }

    private BigDecimal monthly() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : items(subscription)) {
            sum = sum.add(discounted(ofItem(item), item));
        }
        BigDecimal minor = discounted(sum, subscription);
        String currency = currency(subscription).orElseThrow(() -> RejectedEventException.missing("currency"));
        return StripeMoney.major(minor, currency);
    }

    /** Versions before 2018 have a plan and a quantity in place of items. */
    private static List<JsonNode> items(ObjectNode subscription) {
        List<JsonNode> items = new ArrayList<>();
        subscription.path("items").path("data").forEach(items::add);
        if (items.isEmpty()
                && (subscription.path("plan").isObject()
                        || subscription.path("price").isObject())) {
            items.add(subscription);
        }
        return items;
    }

    /** A plan, which is what prices were called until 2020, says the same in other words. */
    private static JsonNode price(JsonNode item) {
        return item.path("price").isObject() ? item.path("price") : item.path("plan");
    }

    private BigDecimal ofItem(JsonNode item) {
        JsonNode price = price(item);
        JsonNode recurring = price.path("recurring").isObject() ? price.path("recurring") : price;
        boolean metered = recurring.path("usage_type").asText("").equals("metered");
        if (metered || price.path("type").asText("").equals("one_time")) {
            return BigDecimal.ZERO;
        }
        BigDecimal unit = StripeMoney.number(price, "unit_amount_decimal")
                .or(() -> StripeMoney.number(price, "unit_amount"))
                .or(() -> StripeMoney.number(price, "amount_decimal"))
                .or(() -> StripeMoney.number(price, "amount"))
                .orElseThrow(() -> RejectedEventException.missing("items.data.price.unit_amount"));
        return aMonth(unit.multiply(quantity(item, price)), recurring);
    }

    /** A price can be for packages of several. */
    private static BigDecimal quantity(JsonNode item, JsonNode price) {
        BigDecimal quantity = StripeMoney.number(item, "quantity").orElse(BigDecimal.ONE);
        Optional<BigDecimal> divisor = StripeMoney.number(price.path("transform_quantity"), "divide_by")
                .filter(number -> number.signum() > 0);
        boolean up = price.path("transform_quantity").path("round").asText("up").equals("up");
        return divisor.map(by -> quantity.divide(by, 0, up ? RoundingMode.UP : RoundingMode.DOWN))
                .orElse(quantity);
    }

    private static BigDecimal aMonth(BigDecimal amount, JsonNode recurring) {
        String interval = Members.scalar(recurring, "interval")
                .orElseThrow(() -> RejectedEventException.missing("items.data.price.recurring.interval"));
        BigDecimal count = StripeMoney.number(recurring, "interval_count")
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
        BigDecimal timesAYear = BigDecimal.valueOf(
                switch (interval) {
                    case "year" -> 1;
                    case "month" -> 12;
                    case "week" -> 52;
                    case "day" -> 365;
                    default -> throw RejectedEventException.invalid("items.data.price.recurring.interval");
                });
        return amount.multiply(timesAYear)
                .divide(count.multiply(BigDecimal.valueOf(12)), SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal discounted(BigDecimal amount, JsonNode owner) {
        BigDecimal left = amount;
        for (JsonNode discount : discounts(owner)) {
            JsonNode coupon = coupon(discount);
            BigDecimal percent = StripeMoney.number(coupon, "percent_off").orElse(BigDecimal.ZERO);
            left = left.multiply(HUNDRED.subtract(percent)).divide(HUNDRED, SCALE, RoundingMode.HALF_EVEN);
            Optional<BigDecimal> off = StripeMoney.number(coupon, "amount_off");
            if (off.isPresent()) {
                left = left.subtract(aMonth(off.get(), interval(owner)));
            }
        }
        return left.max(BigDecimal.ZERO);
    }

    /** An amount goes off every invoice, of which there is one for each interval. */
    private JsonNode interval(JsonNode owner) {
        JsonNode price = price(owner).isObject() ? price(owner) : firstPrice();
        return price.path("recurring").isObject() ? price.path("recurring") : price;
    }

    private JsonNode firstPrice() {
        return items(subscription).stream()
                .map(StripeRecurring::price)
                .findFirst()
                .orElseThrow(() -> RejectedEventException.missing("items.data"));
    }

    /** Those that recur and have not ended. A discount that is named by its identifier alone does not say what it takes off. */
    private List<JsonNode> discounts(JsonNode owner) {
        Map<String, JsonNode> discounts = new LinkedHashMap<>();
        for (JsonNode discount : owner.path("discounts")) {
            add(discounts, discount);
        }
        add(discounts, owner.path("discount"));
        return List.copyOf(discounts.values());
    }

    private void add(Map<String, JsonNode> discounts, JsonNode discount) {
        boolean over = StripeEvent.time(discount, "end")
                .filter(end -> !end.isAfter(at))
                .isPresent();
        if (discount.isObject()
                && !over
                && !coupon(discount).path("duration").asText("").equals("once")) {
            discounts.putIfAbsent(discount.path("id").asText(""), discount);
        }
    }

    private static JsonNode coupon(JsonNode discount) {
        JsonNode coupon = discount.path("coupon").isObject()
                ? discount.path("coupon")
                : discount.path("source").path("coupon");
        return coupon.isObject() ? coupon : JsonNodeFactory.instance.objectNode();
    }
}
