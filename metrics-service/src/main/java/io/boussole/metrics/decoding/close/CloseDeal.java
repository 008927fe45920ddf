package io.boussole.metrics.decoding.close;

import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Opportunities. Values are whole cents, of one time or of a period. */
final class CloseDeal {
    private static final int CENTS = 2;

    private CloseDeal() {}

    static List<FactChange> changes(CloseEvent event) {
        Statement deal = event.about(FactKind.DEAL);
        if (event.isDeletion()) {
            return List.of(deal.change());
        }
        status(event, deal);
        stage(event, deal);
        event.label(
                deal, event.value("pipeline_name").isPresent() ? "pipeline_name" : "pipeline_id", Property.PIPELINE);
        event.label(deal, "user_id", Property.OWNER);
        event.label(deal, "loss_reason", Property.LOSS_REASON);
        event.say(deal, "value", Property.AMOUNT, text -> amount(event, text));
        event.say(deal, "value_currency", Property.CURRENCY, text -> Texts.currency(text, "value_currency"));
        event.time(deal, "date_created", Property.CREATED_AT);
        event.link(deal, "contact_id", Property.CONTACT);
        event.link(deal, "lead_id", Property.COMPANY);
        return List.of(deal.change());
    }

    private static void status(CloseEvent event, Statement deal) {
        event.say(deal, "status_type", Property.STATUS, CloseDeal::status);
        event.time(deal, "date_won", Property.WON_AT);
        lost(event, deal);
    }

    private static String status(String type) {
        return switch (type) {
            case "active" -> "open";
            case "won", "lost" -> type;
            default -> throw RejectedEventException.invalid("status_type");
        };
    }

    /** Close says on which day a deal was won; when it was lost shows in the change itself, where no day is stated. */
    private static void lost(CloseEvent event, Statement deal) {
        boolean now = event.value("status_type").filter("lost"::equals).isPresent()
                && (event.hasChanged("status_type") || event.hasChanged("status_id"));
        Optional<String> stated = event.instant("date_lost");
        if (stated.isPresent()) {
            deal.say(Property.LOST_AT, stated.get());
        } else if (now) {
            deal.say(Property.LOST_AT, event.stamp().at());
        }
    }

    private static void stage(CloseEvent event, Statement deal) {
        Optional<String> stage = event.value("status_label")
                .or(() -> Members.id(event.data(), "status_id"))
                .map(Texts::label);
        stage.ifPresent(name -> {
            deal.say(Property.STAGE, name);
            if (event.hasChanged("status_id") || event.hasChanged("status_label")) {
                deal.since(Slot.of(Property.STAGE), event.stamp().at(), name);
            }
        });
    }

    private static String amount(CloseEvent event, String cents) {
        BigDecimal value = new BigDecimal(Texts.amount(cents, "value")).movePointLeft(CENTS);
        boolean monthly = event.value("value_period").filter("monthly"::equals).isPresent();
        int months = event.option("monthsCounted").map(Integer::parseInt).orElse(1);
        return Texts.decimal(monthly ? value.multiply(BigDecimal.valueOf(months)) : value);
    }
}
