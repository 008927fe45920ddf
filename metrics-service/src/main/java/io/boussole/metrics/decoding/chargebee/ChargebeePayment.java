package io.boussole.metrics.decoding.chargebee;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Money that came or went. A payment is a transaction; a refund is one of its own that names the payment it gives back of. */
final class ChargebeePayment {
    private final ChargebeeEvent event;
    private final JsonNode transaction;
    private final String id;
    private final String amount;
    private final Instant date;

    ChargebeePayment(ChargebeeEvent event) {
        this.event = event;
        this.transaction = event.requiredResource("transaction");
        this.id = Members.requiredId(transaction, "id");
        BigDecimal minor = ChargebeeMoney.number(transaction, "amount")
                .orElseThrow(() -> RejectedEventException.missing("content.transaction.amount"));
        this.amount = Texts.decimal(ChargebeeMoney.major(minor, event.currency(transaction)));
        this.date = ChargebeeEvent.time(transaction, "date").orElseGet(event::occurredAt);
    }

    Decoded received() {
        Statement statement = statement(id);
        statement.say(Property.AMOUNT, amount).say(Property.PAID_AT, date);
        invoice().ifPresent(invoice -> statement.say(new Slot(Property.EXTERNAL_ID, "invoice"), invoice));
        return Decoded.Changes.of(statement.change());
    }

    /** Without the payment's name it is a fact of its own, on the day it was made. */
    Decoded refunded() {
        Optional<String> payment = Members.id(transaction, "refunded_txn_id").or(this::linkedPayment);
        Statement statement = statement(payment.orElse(id));
        statement.say(new Slot(Property.REFUNDED, id), amount);
        if (payment.isEmpty()) {
            statement.say(Property.CREATED_AT, date);
        }
        return Decoded.Changes.of(statement.change());
    }

    private Optional<String> linkedPayment() {
        return Members.id(transaction.path("linked_payments").path(0), "id");
    }

    private Optional<String> invoice() {
        return Members.id(transaction.path("linked_invoices").path(0), "invoice_id")
                .or(() -> Members.id(transaction, "invoice_id"));
    }

    private Statement statement(String payment) {
        Statement statement = new Statement(new FactId(FactKind.PAYMENT, payment), event.stamp(transaction));
        statement.say(
                Property.CUSTOMER,
                Members.id(transaction, "customer_id").or(() -> Members.id(event.resource("customer"), "id")));
        statement.say(Property.CURRENCY, event.currency(transaction));
        return statement;
    }
}
