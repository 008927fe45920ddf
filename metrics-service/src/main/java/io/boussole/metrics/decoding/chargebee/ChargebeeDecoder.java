package io.boussole.metrics.decoding.chargebee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chargebee webhooks of version 1 and 2. The versions spell a cancellation differently ({@code subscription_canceled}, {@code
 * subscription_cancelled}); it is the subscription's status that counts, whatever the event is called.
 */
public final class ChargebeeDecoder extends JsonDecoder {
    /** Beginnings of the names of events that exist and move neither a subscription nor money. */
    private static final Set<String> OTHERS = Set.of(
            "addon_",
            "attached_item_",
            "authorization_",
            "bank_account_",
            "billing_",
            "business_entity_",
            "card_",
            "contract_term_",
            "coupon_",
            "credit_note_",
            "customer_",
            "differential_price_",
            "dunning_",
            "entitlement_",
            "feature_",
            "gift_",
            "hierarchy_",
            "invoice_",
            "item_",
            "netd_payment_",
            "omnichannel_",
            "order_",
            "payment_",
            "pending_invoice_",
            "plan_",
            "price_variant_",
            "promotional_credits_",
            "purchase_",
            "quote_",
            "refund_",
            "rule_",
            "sales_order_",
            "tax_",
            "token_",
            "transaction_",
            "unbilled_charges_",
            "usage_",
            "variant_",
            "virtual_bank_account_",
            "voucher_");

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        ChargebeeEvent event = new ChargebeeEvent(body);
        String type = event.type();
        if (type.startsWith("subscription_") || type.equals("mrr_updated")) {
            return subscription(event);
        }
        return switch (type) {
            case "customer_created", "customer_changed" ->
                Decoded.Changes.of(customer(event, event.requiredResource("customer")));
            case "payment_succeeded" -> new ChargebeePayment(event).received();
            case "payment_refunded" -> new ChargebeePayment(event).refunded();
            default -> other(type);
        };
    }

    private static Decoded subscription(ChargebeeEvent event) {
        if (!event.resource("subscription").isObject() && event.type().contains("entitlement")) {
            return new Ignored("about what a subscription entitles to");
        }
        List<FactChange> changes = new ArrayList<>();
        changes.add(new ChargebeeSubscription(event).change());
        JsonNode customer = event.resource("customer");
        if (customer.isObject() && customer.hasNonNull("id")) {
            changes.add(customer(event, customer));
        }
        return new Decoded.Changes(changes);
    }

    private static FactChange customer(ChargebeeEvent event, JsonNode customer) {
        Statement statement =
                new Statement(new FactId(FactKind.CUSTOMER, Members.requiredId(customer, "id")), event.stamp(customer));
        statement.say(Property.EMAIL, Persons.email(customer, "email"));
        statement.say(Property.NAME, name(customer));
        ChargebeeEvent.time(customer, "created_at").ifPresent(at -> statement.say(Property.CREATED_AT, at));
        return statement.change();
    }

    private static Optional<String> name(JsonNode customer) {
        String person = Stream.of("first_name", "last_name")
                .flatMap(member -> Members.scalar(customer, member).stream())
                .collect(Collectors.joining(" "));
        return Members.scalar(customer, "company")
                .filter(company -> !company.isBlank())
                .or(() -> Optional.of(person))
                .map(Texts::label);
    }

    private static Decoded other(String type) {
        if (OTHERS.stream().anyMatch(type::startsWith)) {
            return new Ignored("moves neither a subscription nor money");
        }
        throw RejectedEventException.unknownType(type);
    }
}
