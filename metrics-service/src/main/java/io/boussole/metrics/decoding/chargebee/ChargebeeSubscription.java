package io.boussole.metrics.decoding.chargebee;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription as it stands with every event about it. Chargebee reckons its worth a month itself ({@code mrr}); where an account does
 * not, the price is brought to a month here. A subscription that is active free of charge makes a customer all the same.
 */
final class ChargebeeSubscription {
    /** {@code non_renewing} is to be cancelled, and goes on until then. */
    private static final Set<String> PAYING = Set.of("active", "non_renewing");

    /** Parts of the names of events that announce something, and change nothing yet. */
    private static final Set<String> ANNOUNCEMENTS =
            Set.of("reminder", "scheduled", "renewed", "shipping_address", "advance_invoice");

    private static final int SCALE = 10;

    private final ChargebeeEvent event;
    private final JsonNode subscription;
    private final String id;
    private final String status;
    private final Statement statement;

    ChargebeeSubscription(ChargebeeEvent event) {
        this.event = event;
        this.subscription = event.requiredResource("subscription");
        this.id = Members.requiredId(subscription, "id");
        this.status = Members.scalar(subscription, "status")
                .map(Texts::label)
                .orElseThrow(() -> RejectedEventException.missing("content.subscription.status"));
        this.statement =
                new Statement(new FactId(FactKind.CUSTOMER, event.customerId(subscription)), event.stamp(subscription));
    }

    FactChange change() {
        Optional<String> monthly = monthly();
        statement.say(slot(Property.SUBSCRIPTION_STATUS), status);
        monthly.ifPresent(amount -> statement.say(slot(Property.MRR), amount));
        Optional<Instant> end = end();
        if (tellsOfChange()) {
            Instant at = end.orElseGet(this::since);
            statement.since(slot(Property.SUBSCRIPTION_STATUS), at, status);
            monthly.ifPresent(amount -> statement.since(slot(Property.MRR), at, amount));
        }
        statement.say(slot(Property.ENDED_AT), end.map(Instant::toString).orElse(""));
        subscribedAt().ifPresent(start -> statement.say(slot(Property.SUBSCRIBED_AT), start.toString()));
        event.currency(subscription).ifPresent(currency -> statement.say(slot(Property.CURRENCY), currency));
        statement.say(
                Property.CHURN_REASON,
                Members.scalar(subscription, "cancel_reason_code")
                        .or(() -> Members.scalar(subscription, "cancel_reason"))
                        .map(Texts::label));
        return statement.change();
    }

    private boolean tellsOfChange() {
        return ANNOUNCEMENTS.stream().noneMatch(event.type()::contains);
    }

    /** Empty where nobody says: version 1 knows no amounts a month. */
    private Optional<String> monthly() {
        if (!PAYING.contains(status)) {
            return Optional.of("0");
        }
        return ChargebeeMoney.number(subscription, "mrr")
                .or(this::reckoned)
                .map(minor -> Texts.decimal(ChargebeeMoney.major(minor, event.currency(subscription))));
    }

    private Optional<BigDecimal> reckoned() {
        Optional<BigDecimal> price = items().or(() -> ChargebeeMoney.number(subscription, "plan_unit_price")
                .or(() -> ChargebeeMoney.number(subscription, "plan_amount"))
                .map(unit -> unit.multiply(
                        ChargebeeMoney.number(subscription, "plan_quantity").orElse(BigDecimal.ONE))));
        return price.flatMap(this::aMonth);
    }

    private Optional<BigDecimal> items() {
        JsonNode items = subscription.path("subscription_items");
        if (!items.isArray() || items.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : items) {
            if (!item.path("item_type").asText("").equals("charge")) {
                BigDecimal quantity = ChargebeeMoney.number(item, "quantity").orElse(BigDecimal.ONE);
                sum = sum.add(ChargebeeMoney.number(item, "amount")
                        .or(() -> ChargebeeMoney.number(item, "unit_price").map(quantity::multiply))
                        .orElse(BigDecimal.ZERO));
            }
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> aMonth(BigDecimal amount) {
        int timesAYear = switch (subscription.path("billing_period_unit").asText("")) {
            case "year" -> 1;
            case "month" -> 12;
            case "week" -> 52;
            case "day" -> 365;
            default -> 0;
        };
        BigDecimal periods = ChargebeeMoney.number(subscription, "billing_period")
                .filter(count -> count.signum() > 0)
                .orElse(BigDecimal.ONE);
        return timesAYear == 0
                ? Optional.empty()
                : Optional.of(amount.multiply(BigDecimal.valueOf(timesAYear))
                        .divide(periods.multiply(BigDecimal.valueOf(12)), SCALE, RoundingMode.HALF_EVEN));
    }

    /** {@code cancelled_at} of a subscription that is not cancelled yet is a plan. */
    private Optional<Instant> end() {
        if (!status.equals("cancelled") && !status.equals("canceled")) {
            return Optional.empty();
        }
        return ChargebeeEvent.time(subscription, "cancelled_at").or(() -> Optional.of(event.occurredAt()));
    }

    private Instant since() {
        Instant occurredAt = event.occurredAt();
        return stated().filter(at -> at.isBefore(occurredAt)).orElse(occurredAt);
    }

    private Optional<Instant> stated() {
        if (event.type().startsWith("subscription_created")) {
            return startedAt();
        }
        return event.type().startsWith("subscription_activated")
                ? ChargebeeEvent.time(subscription, "activated_at")
                : Optional.empty();
    }

    /** After a trial, when it was over. */
    private Optional<Instant> subscribedAt() {
        return ChargebeeEvent.time(subscription, "activated_at").or(this::startedAt);
    }

    private Optional<Instant> startedAt() {
        return ChargebeeEvent.time(subscription, "started_at")
                .or(() -> ChargebeeEvent.time(subscription, "created_at"));
    }

    private Slot slot(Property property) {
        return new Slot(property, id);
    }
}
