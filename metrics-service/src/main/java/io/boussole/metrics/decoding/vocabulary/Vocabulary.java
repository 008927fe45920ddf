package io.boussole.metrics.decoding.vocabulary;

import static io.boussole.metrics.decoding.vocabulary.ValueKind.AMOUNT;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.CURRENCY;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.EMAIL;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.FLAG;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.INSTANT;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.LINKS;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.TEXT;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.TOOL_IDS;
import static io.boussole.metrics.decoding.vocabulary.ValueKind.WHOLE;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of each kind of fact. */
public final class Vocabulary {
    /** Which subscription the recurring revenue is of; it makes no value of its own. */
    public static final String SUBSCRIPTION_ID = "subscriptionId";

    private static final Field NAME = Field.of("name", TEXT, Property.NAME, "Its name");
    private static final Field OWNER = Field.of("owner", TEXT, Property.OWNER, "Whose it is in the team");
    private static final Field SOURCE =
            Field.of("source", TEXT, Property.SOURCE, "Where it came from: a lead source, a channel's code");
    private static final Field CAMPAIGN = Field.of("campaign", TEXT, Property.CAMPAIGN, "Which campaign it came from");
    private static final Field SEGMENT =
            Field.of("segment", TEXT, Property.SEGMENT, "The team's segment it belongs to");
    private static final Field CREATED_AT = Field.of("createdAt", INSTANT, Property.CREATED_AT, "When it was created");
    private static final Field EMAIL_OF = Field.of("email", EMAIL, Property.EMAIL, "Address of the person it is about");
    private static final Field CONTACTS =
            Field.of("contactIds", LINKS, Property.CONTACT, "Contacts it is about, by your identifiers");
    private static final Field COMPANIES =
            Field.of("companyIds", LINKS, Property.COMPANY, "Companies it is about, by your identifiers");
    private static final Field DEALS =
            Field.of("dealIds", LINKS, Property.DEAL, "Deals it is about, by your identifiers");
    private static final Field EXTERNAL_IDS = Field.of(
            "externalIds", TOOL_IDS, Property.EXTERNAL_ID, "Identifiers of the same thing in other tools, by tool");
    private static final Field TEST = Field.of("test", FLAG, Property.TEST, "True of false data, which never counts");
    private static final Field AMOUNT_OF =
            Field.of("amount", AMOUNT, Property.AMOUNT, "What it is worth, in major units of the currency");
    private static final Field CURRENCY_OF =
            Field.of("currency", CURRENCY, Property.CURRENCY, "ISO 4217 code of the amounts");
    private static final Field STARTS_AT = Field.of("startsAt", INSTANT, Property.STARTS_AT, "When it begins");
    private static final Field OCCURRED_AT =
            Field.of("occurredAt", INSTANT, Property.OCCURRED_AT, "When it happened; left out, the time of the event");
    private static final Field VISITOR = Field.of("visitor", TEXT, Property.VISITOR, "The browser, by your identifier");

    private static final Map<FactKind, Map<String, Field>> FIELDS = fields();

    private Vocabulary() {}

    /** All that can be said of facts of a kind, by name, in the order in which it is documented. */
    public static Map<String, Field> of(FactKind kind) {
        return FIELDS.getOrDefault(kind, Map.of());
    }

    public static Optional<Field> field(FactKind kind, String name) {
        @Nullable Field field = of(kind).get(name);
        return Optional.ofNullable(field);
    }

    private static Map<FactKind, Map<String, Field>> fields() {
        Map<FactKind, Map<String, Field>> fields = new EnumMap<>(FactKind.class);
        fields.put(FactKind.DEAL, deal());
        fields.put(FactKind.CONTACT, contact());
        fields.put(FactKind.COMPANY, company());
        fields.put(FactKind.MEETING, meeting());
        fields.put(FactKind.MESSAGE, message());
        fields.put(FactKind.CALL, call());
        fields.put(FactKind.TASK, task());
        fields.put(FactKind.SUBMISSION, submission());
        fields.put(FactKind.VISIT, visit());
        fields.put(FactKind.VISITOR, byName(EMAIL_OF, SOURCE, TEST));
        fields.put(FactKind.CUSTOMER, customer());
        fields.put(FactKind.PAYMENT, payment());
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, Field> deal() {
        return byName(
                NAME,
                Field.of("stage", TEXT, Property.STAGE, "The stage it is in, in your words"),
                Field.of("pipeline", TEXT, Property.PIPELINE, "Which of your pipelines"),
                Field.word("status", Property.STATUS, List.of("open", "won", "lost"), "How it stands"),
                AMOUNT_OF,
                CURRENCY_OF,
                OWNER,
                SOURCE,
                CAMPAIGN,
                SEGMENT,
                CREATED_AT,
                Field.of("closedAt", INSTANT, Property.CLOSED_AT, "When it was closed, or is expected to be"),
                Field.of("wonAt", INSTANT, Property.WON_AT, "When it was won"),
                Field.of("lostAt", INSTANT, Property.LOST_AT, "When it was lost"),
                Field.of("lossReason", TEXT, Property.LOSS_REASON, "Why it was lost"),
                Field.of("lastActivityAt", INSTANT, Property.LAST_ACTIVITY_AT, "When somebody last worked on it"),
                CONTACTS,
                COMPANIES,
                EXTERNAL_IDS,
                TEST);
    }

    private static Map<String, Field> contact() {
        return byName(
                EMAIL_OF,
                Field.of("phone", TEXT, Property.PHONE, "Telephone number"),
                NAME,
                OWNER,
                SOURCE,
                CAMPAIGN,
                SEGMENT,
                CREATED_AT,
                Field.of("lifecycleStage", TEXT, Property.LIFECYCLE_STAGE, "How far the person is, in your word"),
                Field.of("mqlAt", INSTANT, Property.MQL_AT, "When marketing qualified the person"),
                Field.of("sqlAt", INSTANT, Property.SQL_AT, "When sales accepted the person"),
                Field.of("unsubscribedAt", INSTANT, Property.UNSUBSCRIBED_AT, "When the person unsubscribed"),
                COMPANIES,
                EXTERNAL_IDS,
                TEST);
    }

    private static Map<String, Field> company() {
        return byName(
                NAME,
                Field.of("domain", TEXT, Property.DOMAIN, "Domain of its web site"),
                Field.of("country", TEXT, Property.COUNTRY, "Country"),
                Field.of("industry", TEXT, Property.INDUSTRY, "Industry"),
                Field.of("size", TEXT, Property.SIZE, "Size, in your words"),
                SEGMENT,
                OWNER,
                EXTERNAL_IDS,
                TEST);
    }

    private static Map<String, Field> meeting() {
        return byName(
                EMAIL_OF,
                CONTACTS,
                OWNER,
                SOURCE,
                CAMPAIGN,
                Field.of("bookedAt", INSTANT, Property.BOOKED_AT, "When the appointment was made"),
                STARTS_AT,
                Field.of("endsAt", INSTANT, Property.ENDS_AT, "When it ends"),
                Field.of("cancelled", FLAG, Property.CANCELLED, "Whether it was called off"),
                Field.of("rescheduledTo", TEXT, Property.RESCHEDULED_TO, "The meeting that took its place"),
                Field.of("noShow", FLAG, Property.NO_SHOW, "Whether the person did not come"),
                Field.of("held", FLAG, Property.HELD, "Whether it took place"),
                Field.of("qualified", FLAG, Property.QUALIFIED, "Whether it met the team's criteria"),
                DEALS,
                TEST);
    }

    private static Map<String, Field> message() {
        return byName(
                Field.word("medium", Property.MEDIUM, List.of("email", "linkedin", "sms"), "How it was sent"),
                EMAIL_OF,
                CONTACTS,
                OWNER,
                SOURCE,
                CAMPAIGN,
                Field.of("sequence", TEXT, Property.SEQUENCE, "The sequence it belongs to"),
                Field.of("step", TEXT, Property.STEP, "Its step in the sequence"),
                Field.of("sentAt", INSTANT, Property.SENT_AT, "When it was sent"),
                Field.of("deliveredAt", INSTANT, Property.DELIVERED_AT, "When it arrived"),
                Field.of("openedAt", INSTANT, Property.OPENED_AT, "When it was first opened"),
                Field.of("clickedAt", INSTANT, Property.CLICKED_AT, "When a link in it was first followed"),
                Field.of("repliedAt", INSTANT, Property.REPLIED_AT, "When it was first answered"),
                Field.of("bouncedAt", INSTANT, Property.BOUNCED_AT, "When it came back"),
                Field.of("unsubscribedAt", INSTANT, Property.UNSUBSCRIBED_AT, "When its recipient unsubscribed"),
                Field.of("complainedAt", INSTANT, Property.COMPLAINED_AT, "When its recipient complained"),
                Field.of("automaticReply", FLAG, Property.AUTOMATIC_REPLY, "Whether a machine answered"),
                Field.word(
                        "replyTone",
                        Property.REPLY_TONE,
                        List.of("positive", "informative", "negative"),
                        "How the answer reads"),
                TEST);
    }

    private static Map<String, Field> call() {
        return byName(
                Field.word("direction", Property.DIRECTION, List.of("outbound", "inbound"), "Who called whom"),
                STARTS_AT,
                Field.of("durationSeconds", WHOLE, Property.DURATION_SECONDS, "How long it took, in seconds"),
                Field.of("connected", FLAG, Property.CONNECTED, "Whether somebody answered"),
                Field.of("disposition", TEXT, Property.DISPOSITION, "What came of it, in your word"),
                OWNER,
                SOURCE,
                CAMPAIGN,
                EMAIL_OF,
                CONTACTS,
                DEALS,
                TEST);
    }

    private static Map<String, Field> task() {
        return byName(
                Field.of("taskType", TEXT, Property.TASK_TYPE, "What is to be done, in your word"),
                CREATED_AT,
                Field.of("dueAt", INSTANT, Property.DUE_AT, "When it is to be done"),
                Field.of("completedAt", INSTANT, Property.COMPLETED_AT, "When it was done"),
                OWNER,
                EMAIL_OF,
                CONTACTS,
                DEALS,
                TEST);
    }

    private static Map<String, Field> submission() {
        return byName(
                OCCURRED_AT,
                EMAIL_OF,
                VISITOR,
                Field.of("form", TEXT, Property.FORM, "Which form"),
                SOURCE,
                CAMPAIGN,
                TEST);
    }

    private static Map<String, Field> visit() {
        return byName(
                OCCURRED_AT,
                VISITOR,
                EMAIL_OF,
                Field.of("page", TEXT, Property.PAGE, "Which page, or which piece of content"),
                Field.of(
                        "pageType", TEXT, Property.PAGE_TYPE, "CASE_STUDY, PRICING, or what the team calls such pages"),
                Field.word(
                        "engagement",
                        Property.ENGAGEMENT,
                        List.of("VIEW", "DOWNLOAD", "CTA"),
                        "What the person did with the content"),
                SOURCE,
                CAMPAIGN,
                TEST);
    }

    private static Map<String, Field> customer() {
        return byName(
                NAME,
                EMAIL_OF,
                CURRENCY_OF,
                Field.ofSubscription("mrr", AMOUNT, Property.MRR, "Recurring revenue a month, in major units"),
                Field.ofSubscription(
                        "subscriptionStatus",
                        TEXT,
                        Property.SUBSCRIPTION_STATUS,
                        "active, trialing, past_due, cancelled and the like"),
                Field.ofSubscription("subscribedAt", INSTANT, Property.SUBSCRIBED_AT, "When the subscription began"),
                Field.ofSubscription("endedAt", INSTANT, Property.ENDED_AT, "When the subscription ended"),
                Field.of("churnReason", TEXT, Property.CHURN_REASON, "Why the customer left"),
                EXTERNAL_IDS,
                TEST);
    }

    private static Map<String, Field> payment() {
        return byName(
                AMOUNT_OF,
                CURRENCY_OF,
                Field.of("paidAt", INSTANT, Property.PAID_AT, "When it came in"),
                Field.of("refunded", AMOUNT, Property.REFUNDED, "All that went back so far, in major units"),
                Field.of("customerId", TEXT, Property.CUSTOMER, "Who paid, by your identifier"),
                EXTERNAL_IDS,
                TEST);
    }

    private static Map<String, Field> byName(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
        return Collections.unmodifiableMap(byName);
    }
}
