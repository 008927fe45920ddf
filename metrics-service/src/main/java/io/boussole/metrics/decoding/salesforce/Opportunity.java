package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.util.List;

/** Deals. Change events carry the stage alone; only messages can say whether that is won or lost in the account's own settings. */
final class Opportunity {
    private Opportunity() {}

    static List<FactChange> changes(SalesforceRecord record) {
        Statement deal = record.about(FactKind.DEAL);
        record.label(deal, "StageName", Property.STAGE);
        record.label(deal, "Name", Property.NAME);
        record.label(deal, "LeadSource", Property.SOURCE);
        record.label(deal, "RecordTypeId", Property.PIPELINE);
        record.label(deal, "LossReason", Property.LOSS_REASON);
        record.reference(deal, "OwnerId", Property.OWNER);
        record.reference(deal, "CampaignId", Property.CAMPAIGN);
        record.say(deal, "Amount", Property.AMOUNT, Texts::amount);
        record.say(deal, "CurrencyIsoCode", Property.CURRENCY, Texts::currency);
        record.day(deal, "CloseDate", Property.CLOSED_AT);
        record.day(deal, "LastActivityDate", Property.LAST_ACTIVITY_AT);
        record.createdAt().ifPresent(at -> deal.say(Property.CREATED_AT, at));
        record.link(deal, "AccountId", Property.COMPANY);
        record.link(deal, "ContactId", Property.CONTACT);
        closed(record, deal);
        stage(record, deal);
        return List.of(deal.change());
    }

    /** That it is closed says which way only together with whether it is won. */
    private static void closed(SalesforceRecord record, Statement deal) {
        boolean won = record.is("IsWon", true);
        boolean open = record.is("IsClosed", false);
        if (won || open || record.is("IsWon", false)) {
            deal.say(Property.CLOSED_WON, Boolean.toString(won));
        }
        if (won || open) {
            deal.say(Property.CLOSED_LOST, "false");
        } else if (record.is("IsClosed", true) && record.is("IsWon", false)) {
            deal.say(Property.CLOSED_LOST, "true");
        }
    }

    private static void stage(SalesforceRecord record, Statement deal) {
        if (record.hasJust("StageName")) {
            Instant since = record.verb() == SalesforceRecord.Verb.SNAPSHOT
                    ? record.instant("LastStageChangeDate").map(Instant::parse).orElse(record.at())
                    : record.at();
            deal.since(
                    Slot.of(Property.STAGE),
                    since,
                    Texts.label(record.value("StageName").orElseThrow()));
        }
    }

    /** Who takes part in a deal. Its deletion names neither the deal nor the person. */
    static List<FactChange> contactRole(SalesforceRecord record) {
        return record.id("OpportunityId")
                .flatMap(deal -> record.id("ContactId").map(contact -> {
                    Statement statement = new Statement(FactId.deal(deal), record.stamp());
                    boolean there = !record.is("IsDeleted", true);
                    statement.say(new Slot(Property.CONTACT, contact), Boolean.toString(there));
                    return List.of(statement.change());
                }))
                .orElse(List.of());
    }
}
