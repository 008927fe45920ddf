package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stripe events of any API version: the endpoint's decides the shape of the object. Subscriptions make customers, and what is paid makes
 * payments; what only leads to a payment is told again by the payment.
 */
public final class StripeDecoder extends JsonDecoder {
    /** Families of events that exist and add nothing. */
    private static final Set<String> OTHERS = Set.of(
            "account",
            "account_link",
            "application_fee",
            "balance",
            "balance_settings",
            "billing",
            "billing_portal",
            "capability",
            "cash_balance",
            "charge",
            "checkout",
            "climate",
            "coupon",
            "credit_note",
            "customer",
            "customer_cash_balance_transaction",
            "entitlements",
            "file",
            "financial_connections",
            "identity",
            "invoice",
            "invoice_payment",
            "invoiceitem",
            "issuing_authorization",
            "issuing_card",
            "issuing_cardholder",
            "issuing_dispute",
            "issuing_token",
            "issuing_transaction",
            "mandate",
            "order",
            "payment_intent",
            "payment_link",
            "payment_method",
            "payout",
            "person",
            "plan",
            "price",
            "product",
            "promotion_code",
            "quote",
            "radar",
            "recipient",
            "refund",
            "reporting",
            "review",
            "setup_intent",
            "sigma",
            "sku",
            "source",
            "subscription_schedule",
            "tax",
            "tax_rate",
            "terminal",
            "test_helpers",
            "topup",
            "transfer",
            "treasury");

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        if (isTest(body)) {
            return new Decoded.TestTraffic();
        }
        if (isOfAnotherAccount(body, raw)) {
            return new Ignored("of another account than the connection's");
        }
        String type = StripeEvent.type(body);
        if (type.startsWith("v2.")) {
            return new Ignored("a thin event, which names an object without showing it");
        }
        return decode(type, new StripeEvent(body));
    }

    private static Decoded decode(String type, StripeEvent event) {
        String object = event.object().path("object").asText("");
        if (type.startsWith("customer.subscription.") && object.equals("subscription")) {
            return StripeSubscription.decode(event);
        }
        return switch (type) {
            case "customer.created", "customer.updated" -> customer(event);
            case "invoice.paid", "invoice.payment_succeeded" -> StripePayments.invoice(event);
            case "invoice_payment.paid" -> StripePayments.invoicePayment(event);
            case "payment_intent.succeeded" -> StripePayments.paymentIntent(event);
            case "charge.succeeded", "charge.captured", "charge.refunded", "charge.updated" ->
                StripePayments.charge(event);
            case "charge.dispute.funds_withdrawn", "charge.dispute.funds_reinstated", "charge.dispute.closed" ->
                StripePayments.dispute(event);
            default -> other(type);
        };
    }

    private static Decoded other(String type) {
        int dot = type.indexOf('.');
        if (dot > 0 && OTHERS.contains(type.substring(0, dot))) {
            return new Ignored("tells of no subscription and of no payment");
        }
        throw RejectedEventException.unknownType(type);
    }

    private static Decoded customer(StripeEvent event) {
        ObjectNode customer = event.object();
        Statement statement =
                new Statement(new FactId(FactKind.CUSTOMER, Members.requiredId(customer, "id")), event.stamp());
        statement.say(Property.NAME, Members.scalar(customer, "name").map(Texts::label));
        statement.say(
                Property.EMAIL,
                Members.scalar(customer, "email")
                        .map(email -> Texts.label(email).toLowerCase(Locale.ROOT)));
        StripeEvent.time(customer, "created").ifPresent(at -> statement.say(Property.CREATED_AT, at));
        return Decoded.Changes.of(statement.change());
    }

    private static boolean isTest(ObjectNode body) {
        JsonNode live = body.has("livemode")
                ? body.path("livemode")
                : body.path("data").path("object").path("livemode");
        return live.isBoolean() && !live.booleanValue();
    }

    private static boolean isOfAnotherAccount(ObjectNode body, RawEvent raw) {
        Optional<String> wanted = raw.settings().option("account");
        Optional<String> account = Members.scalar(body, "account");
        return wanted.isPresent() && !account.equals(wanted);
    }
}
