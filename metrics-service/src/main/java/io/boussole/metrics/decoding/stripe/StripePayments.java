package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One payment is told by up to four events: of its invoice, twice, of its payment intent and of its charge. Each says what it knows of
 * its own object, and which object that is part of: a charge of its payment intent, a payment intent of its invoice. The parts are
 * merged into the whole, so the money counts once.
 *
 * <p>Since version 2025-03-31 neither a charge nor a payment intent names its invoice; {@code invoice_payment.paid} does. Until that is
 * heard, those that Stripe itself describes as payments of an invoice count nothing of their own.
 */
final class StripePayments {
    private static final List<String> DESCRIPTIONS_OF_INVOICES =
            List.of("Subscription creation", "Subscription update", "Subscription cycle", "Payment for Invoice");

    private final StripeEvent event;
    private final ObjectNode object;
    private final List<FactChange> changes = new ArrayList<>();

    private StripePayments(StripeEvent event) {
        this.event = event;
        this.object = event.object();
    }

    static Decoded invoice(StripeEvent event) {
        return new StripePayments(event).invoice();
    }

    static Decoded charge(StripeEvent event) {
        return new StripePayments(event).charge();
    }

    static Decoded paymentIntent(StripeEvent event) {
        return new StripePayments(event).paymentIntent();
    }

    /** Which payment is part of which invoice. */
    static Decoded invoicePayment(StripeEvent event) {
        return new StripePayments(event).invoicePayment();
    }

    static Decoded dispute(StripeEvent event) {
        return new StripePayments(event).dispute();
    }

    private Decoded invoice() {
        String id = Members.requiredId(object, "id");
        Statement statement = statement(id);
        amount(statement, StripeMoney.requiredNumber(object, "amount_paid"));
        statement.say(
                Property.PAID_AT,
                StripeEvent.time(object.path("status_transitions"), "paid_at").orElse(event.at()));
        changes.add(statement.change());
        Optional<String> intent = StripeEvent.reference(object, "payment_intent");
        intent.or(() -> StripeEvent.reference(object, "charge")).ifPresent(part -> part(id, part));
        for (JsonNode payment : object.path("payments").path("data")) {
            paidBy(payment).ifPresent(part -> part(id, part));
        }
        return new Decoded.Changes(changes);
    }

    private Decoded invoicePayment() {
        String invoice =
                StripeEvent.reference(object, "invoice").orElseThrow(() -> RejectedEventException.missing("invoice"));
        Optional<String> part = paidBy(object);
        if (part.isEmpty()) {
            return new Ignored("a payment of an invoice by other means than a charge");
        }
        part(invoice, part.get());
        return new Decoded.Changes(changes);
    }

    private static Optional<String> paidBy(JsonNode invoicePayment) {
        JsonNode payment = invoicePayment.path("payment");
        return StripeEvent.reference(payment, "payment_intent").or(() -> StripeEvent.reference(payment, "charge"));
    }

    private Decoded paymentIntent() {
        String id = Members.requiredId(object, "id");
        Statement statement = statement(id);
        if (countsItself()) {
            amount(
                    statement,
                    StripeMoney.number(object, "amount_received")
                            .orElseGet(() -> StripeMoney.requiredNumber(object, "amount")));
            statement.say(Property.PAID_AT, event.at());
        }
        changes.add(statement.change());
        invoiceOfPart().ifPresent(invoice -> part(invoice, id));
        StripeEvent.reference(object, "latest_charge").ifPresent(charge -> part(id, charge));
        for (JsonNode charge : object.path("charges").path("data")) {
            Members.id(charge, "id").ifPresent(chargeId -> part(id, chargeId));
        }
        return new Decoded.Changes(changes);
    }

    /** What is only authorised is no payment yet: {@code charge.captured} tells when it is. */
    private Decoded charge() {
        boolean succeeded = object.path("status").asText("succeeded").equals("succeeded");
        if (!succeeded || !object.path("captured").asBoolean(true)) {
            return new Ignored("a charge that has not been paid");
        }
        String id = Members.requiredId(object, "id");
        Statement statement = statement(id);
        if (countsItself()) {
            amount(
                    statement,
                    StripeMoney.number(object, "amount_captured")
                            .filter(captured -> captured.signum() > 0)
                            .orElseGet(() -> StripeMoney.requiredNumber(object, "amount")));
            if (event.type().equals("charge.succeeded") || event.type().equals("charge.captured")) {
                statement.say(Property.PAID_AT, event.at());
            }
        }
        StripeEvent.time(object, "created").ifPresent(created -> statement.say(Property.CREATED_AT, created));
        StripeMoney.number(object, "amount_refunded").ifPresent(refunded -> refunded(statement, id, refunded));
        changes.add(statement.change());
        Optional<String> intent = StripeEvent.reference(object, "payment_intent");
        intent.ifPresent(whole -> part(whole, id));
        invoiceOfPart().ifPresent(invoice -> part(invoice, intent.orElse(id)));
        return new Decoded.Changes(changes);
    }

    /** What went back so far: of two statements of one second the greater is the later one. */
    private void refunded(Statement statement, String id, BigDecimal minor) {
        String currency = StripeMoney.currency(object);
        String rank = String.format(java.util.Locale.ROOT, "%030d", minor.toBigInteger());
        String refunded = Texts.decimal(StripeMoney.major(minor, currency));
        statement.say(new Slot(Property.REFUNDED, id), new Register(refunded, new Stamp(event.at(), rank)));
        statement.say(Property.CURRENCY, currency);
    }

    /** A dispute takes the money when it begins and gives it back when it is won; an inquiry takes nothing. */
    private Decoded dispute() {
        String charge =
                StripeEvent.reference(object, "charge").orElseThrow(() -> RejectedEventException.missing("charge"));
        String currency = StripeMoney.currency(object);
        boolean lost = event.type().endsWith(".funds_withdrawn")
                || object.path("status").asText("").equals("lost");
        BigDecimal amount = lost ? StripeMoney.requiredNumber(object, "amount") : BigDecimal.ZERO;
        Statement statement = new Statement(payment(charge), event.stamp());
        statement.say(
                new Slot(Property.REFUNDED, Members.requiredId(object, "id")),
                Texts.decimal(StripeMoney.major(amount, currency)));
        statement.say(Property.CURRENCY, currency);
        changes.add(statement.change());
        StripeEvent.reference(object, "payment_intent").ifPresent(intent -> part(intent, charge));
        return new Decoded.Changes(changes);
    }

    private Statement statement(String id) {
        Statement statement = new Statement(payment(id), event.stamp());
        statement.say(Property.CUSTOMER, StripeEvent.reference(object, "customer"));
        statement.say(
                Property.EMAIL,
                Members.scalar(object, "customer_email")
                        .or(() -> Members.scalar(object, "receipt_email"))
                        .map(email -> Texts.label(email).toLowerCase(java.util.Locale.ROOT)));
        return statement;
    }

    private void amount(Statement statement, BigDecimal minor) {
        String currency = StripeMoney.currency(object);
        statement.say(Property.AMOUNT, Texts.decimal(StripeMoney.major(minor, currency)));
        statement.say(Property.CURRENCY, currency);
    }

    private Optional<String> invoiceOfPart() {
        return StripeEvent.reference(object, "invoice")
                .or(() -> Members.scalar(object.path("payment_details"), "order_reference")
                        .filter(reference -> reference.startsWith("in_")));
    }

    private boolean countsItself() {
        if (object.has("invoice") || invoiceOfPart().isPresent()) {
            return true;
        }
        String description = object.path("description").asText("");
        return DESCRIPTIONS_OF_INVOICES.stream().noneMatch(description::startsWith);
    }

    private void part(String whole, String part) {
        if (!whole.equals(part)) {
            changes.addAll(Merges.changes(payment(whole), new TreeMap<>(Map.of(part, false)), event.at()));
        }
    }

    private static FactId payment(String id) {
        return new FactId(FactKind.PAYMENT, id);
    }
}
