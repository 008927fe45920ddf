package io.boussole.metrics.decoding.hubspot;

import static io.boussole.metrics.decoding.hubspot.Statement.amount;
import static io.boussole.metrics.decoding.hubspot.Statement.currency;
import static io.boussole.metrics.decoding.hubspot.Statement.entered;
import static io.boussole.metrics.decoding.hubspot.Statement.fallback;
import static io.boussole.metrics.decoding.hubspot.Statement.flag;
import static io.boussole.metrics.decoding.hubspot.Statement.instant;
import static io.boussole.metrics.decoding.hubspot.Statement.label;
import static io.boussole.metrics.decoding.hubspot.Statement.link;
import static io.boussole.metrics.decoding.hubspot.Statement.say;

import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of HubSpot's objects that facts are made of. Some names are an account's own: the connection's options. */
final class HubSpotVocabulary {
    private static final Map<String, Statement> DEAL = Map.ofEntries(
            Map.entry("dealstage", entered(Property.STAGE)),
            Map.entry("pipeline", label(Property.PIPELINE)),
            Map.entry("amount", amount(Property.AMOUNT)),
            Map.entry("deal_currency_code", currency(Property.CURRENCY)),
            Map.entry("hubspot_owner_id", label(Property.OWNER)),
            Map.entry("createdate", instant(Property.CREATED_AT)),
            Map.entry("closedate", instant(Property.CLOSED_AT)),
            Map.entry("hs_is_closed_won", flag(Property.CLOSED_WON)),
            Map.entry("hs_is_closed_lost", flag(Property.CLOSED_LOST)),
            Map.entry("notes_last_updated", instant(Property.LAST_ACTIVITY_AT)),
            Map.entry("dealname", label(Property.NAME)));

    private static final Map<String, Statement> CONTACT = Map.ofEntries(
            Map.entry("email", Statement.address(Property.EMAIL)),
            Map.entry("phone", label(Property.PHONE)),
            Map.entry("hubspot_owner_id", label(Property.OWNER)),
            Map.entry("createdate", instant(Property.CREATED_AT)),
            Map.entry("associatedcompanyid", link(Property.COMPANY)),
            Map.entry("hs_latest_source", fallback(Property.SOURCE)),
            Map.entry("hs_email_optout", HubSpotVocabulary::optOut),
            Map.entry("hs_lifecyclestage_marketingqualifiedlead_date", instant(Property.MQL_AT)),
            Map.entry("hs_v2_date_entered_marketingqualifiedlead", instant(Property.MQL_AT)),
            Map.entry("hs_lifecyclestage_salesqualifiedlead_date", instant(Property.SQL_AT)),
            Map.entry("hs_v2_date_entered_salesqualifiedlead", instant(Property.SQL_AT)));

    private static final Map<String, Statement> COMPANY = Map.of(
            "name", label(Property.NAME),
            "domain", label(Property.DOMAIN),
            "country", label(Property.COUNTRY),
            "industry", label(Property.INDUSTRY),
            "numberofemployees", label(Property.SIZE),
            "hubspot_owner_id", label(Property.OWNER),
            "createdate", instant(Property.CREATED_AT));

    private static final Map<String, Statement> LEAD = Map.of(
            "hs_pipeline_stage", entered(Property.LIFECYCLE_STAGE),
            "hs_pipeline", label(Property.PIPELINE),
            "hs_primary_contact_id", link(Property.CONTACT),
            "hs_createdate", instant(Property.CREATED_AT),
            "hubspot_owner_id", label(Property.OWNER));

    private static final Map<String, Statement> MEETING = Map.of(
            "hs_meeting_outcome", ActivityStatements::meetingOutcome,
            "hs_meeting_start_time", instant(Property.STARTS_AT),
            "hs_meeting_end_time", instant(Property.ENDS_AT),
            "hs_createdate", instant(Property.BOOKED_AT),
            "hubspot_owner_id", label(Property.OWNER));

    private static final Map<String, Statement> CALL = Map.of(
            "hs_timestamp", instant(Property.STARTS_AT),
            "hs_call_direction", ActivityStatements::callDirection,
            "hs_call_duration", ActivityStatements::callDuration,
            "hs_call_disposition", ActivityStatements::callDisposition,
            "hs_call_status", ActivityStatements::callStatus,
            "hubspot_owner_id", label(Property.OWNER));

    private static final Map<String, Statement> TASK = Map.of(
            "hs_task_type", label(Property.TASK_TYPE),
            "hs_task_status", ActivityStatements::taskStatus,
            "hs_task_completion_date", instant(Property.COMPLETED_AT),
            "hs_timestamp", instant(Property.DUE_AT),
            "hs_createdate", instant(Property.CREATED_AT),
            "hubspot_owner_id", label(Property.OWNER));

    private static final Map<String, Statement> EMAIL = Map.of(
            "hs_email_direction", ActivityStatements::emailDirection,
            "hs_email_status", ActivityStatements::emailStatus,
            "hubspot_owner_id", label(Property.OWNER));

    private static final Map<HubSpotObject, Map<String, Statement>> KNOWN = Map.of(
            HubSpotObject.DEAL, DEAL,
            HubSpotObject.CONTACT, CONTACT,
            HubSpotObject.COMPANY, COMPANY,
            HubSpotObject.LEAD, LEAD,
            HubSpotObject.MEETING, MEETING,
            HubSpotObject.CALL, CALL,
            HubSpotObject.TASK, TASK,
            HubSpotObject.EMAIL, EMAIL);

    /** {@code hs_lifecyclestage_customer_date}, {@code hs_v2_date_entered_customer}. */
    private static final Pattern ENTERED =
            Pattern.compile("hs_lifecyclestage_(?<old>[a-z0-9]+)_date|hs_v2_date_entered_(?<new>[a-z0-9_]+)");

    private static final Set<HubSpotObject> WITH_ORIGIN =
            Set.of(HubSpotObject.CONTACT, HubSpotObject.COMPANY, HubSpotObject.DEAL, HubSpotObject.LEAD);

    /** Which property is meant is for the account to say. */
    private enum Choice {
        SOURCE("sourceProperty", "hs_analytics_source", label(Property.SOURCE), WITH_ORIGIN),
        CAMPAIGN(
                "campaignProperty",
                "hs_analytics_first_touch_converting_campaign",
                label(Property.CAMPAIGN),
                WITH_ORIGIN),
        SEGMENT("segmentProperty", "", label(Property.SEGMENT), WITH_ORIGIN),
        LOSS_REASON(
                "lossReasonProperty", "closed_lost_reason", label(Property.LOSS_REASON), Set.of(HubSpotObject.DEAL)),
        QUALIFICATION(
                "qualificationProperty",
                "lifecyclestage",
                entered(Property.LIFECYCLE_STAGE),
                Set.of(HubSpotObject.CONTACT));

        private final String option;
        private final String usual;
        private final Statement statement;
        private final Set<HubSpotObject> objects;

        Choice(String option, String usual, Statement statement, Set<HubSpotObject> objects) {
            this.option = option;
            this.usual = usual;
            this.statement = statement;
            this.objects = objects;
        }

        private boolean isMeant(HubSpotObject object, String name, SenderSettings settings) {
            return objects.contains(object)
                    && settings.option(option).orElse(usual).equals(name);
        }
    }

    private HubSpotVocabulary() {}

    /** What the property says; empty when no measure needs it. */
    static Optional<Statement> find(HubSpotObject object, String name, SenderSettings settings) {
        for (Choice choice : Choice.values()) {
            if (choice.isMeant(object, name, settings)) {
                return Optional.of(choice.statement);
            }
        }
        return Optional.ofNullable(KNOWN.getOrDefault(object, Map.of()).get(name))
                .or(() -> stageDate(object, name));
    }

    private static Optional<Statement> stageDate(HubSpotObject object, String name) {
        if (object != HubSpotObject.CONTACT) {
            return Optional.empty();
        }
        Matcher entered = ENTERED.matcher(name);
        return entered.matches()
                ? Optional.of(Statement.enteredAt(
                        Property.LIFECYCLE_STAGE,
                        entered.group("old") != null ? entered.group("old") : entered.group("new")))
                : Optional.empty();
    }

    private static FactState optOut(String value, Instant at, String name) {
        return value.strip().equalsIgnoreCase("true")
                ? say(Property.UNSUBSCRIBED_AT, at.toString(), at)
                : FactState.empty();
    }
}
