package io.boussole.metrics.decoding.activecampaign;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deals: every delivery repeats the whole one, so what is new shows in {@code updated_fields} alone. */
final class Deals {
    private Deals() {}

    static List<FactChange> added(Fields fields) {
        return changes(fields, true);
    }

    static List<FactChange> updated(Fields fields) {
        return changes(fields, false);
    }

    static List<FactChange> deleted(Fields fields) {
        Instant at = fields.stamp().at();
        Statement deal = about(fields);
        deal.say(Slot.of(Property.LIFECYCLE), Lifecycle.DELETED.at(at));
        return List.of(deal.change());
    }

    private static List<FactChange> changes(Fields fields, boolean added) {
        Statement deal = about(fields);
        deal.say(
                Slot.of(Property.LIFECYCLE), Lifecycle.PRESENT.at(fields.stamp().at()));
        if (added) {
            deal.say(Property.CREATION_EVENT, fields.stamp().at());
        }
        fields.time("deal[create_date]").ifPresent(at -> deal.say(Property.CREATED_AT, at));
        stage(fields, deal, added || fields.hasChanged("stage"));
        status(fields, deal, added || fields.hasChanged("status"));
        fields.either("deal[pipeline_title]", "deal[pipelineid]")
                .ifPresent(pipeline -> deal.say(Property.PIPELINE, pipeline));
        fields.label(deal, "deal[title]", Property.NAME);
        fields.id("deal[owner]").ifPresent(owner -> deal.say(Property.OWNER, owner));
        fields.say(deal, "deal[value]", Property.AMOUNT, (text, name) -> Texts.amount(text.replace(",", ""), name));
        fields.say(deal, "deal[currency]", Property.CURRENCY, Texts::currency);
        fields.link(deal, "deal[contactid]", Property.CONTACT);
        fields.link(deal, "deal[orgid]", Property.COMPANY);
        List<FactChange> changes = new ArrayList<>();
        changes.add(deal.change());
        changes.addAll(Contacts.mentioned(fields));
        return changes;
    }

    static Statement about(Fields fields) {
        return new Statement(FactId.deal(fields.requiredId("deal[id]")), fields.stamp());
    }

    private static void stage(Fields fields, Statement deal, boolean entered) {
        fields.either("deal[stage_title]", "deal[stageid]").ifPresent(stage -> {
            deal.say(Property.STAGE, stage);
            if (entered) {
                deal.since(Slot.of(Property.STAGE), fields.stamp().at(), stage);
            }
        });
    }

    private static void status(Fields fields, Statement deal, boolean decided) {
        fields.value("deal[status]").map(Deals::status).ifPresent(status -> {
            deal.say(Property.STATUS, status);
            if (decided && status.equals("won")) {
                deal.say(Property.WON_AT, fields.stamp().at());
            } else if (decided && status.equals("lost")) {
                deal.say(Property.LOST_AT, fields.stamp().at());
            }
        });
    }

    private static String status(String number) {
        return switch (number) {
            case "0" -> "open";
            case "1" -> "won";
            case "2" -> "lost";
            default -> throw RejectedEventException.invalid("deal[status]");
        };
    }
}
