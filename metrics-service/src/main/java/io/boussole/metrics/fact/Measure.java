package io.boussole.metrics.fact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is added up. Every measure is a sum over facts, so a change takes back the old and adds the new. {@code X_THEN_Y} counts those of
 * X that have become Y by now, on the day of X: both belong to the cohort of that day.
 */
public enum Measure {
    // ------------------------------------------------------------ deals
    /** Deals, on the day they were created; where stages before an opportunity are known, on the day they left them. */
    OPPORTUNITY_CREATED,
    /** Those of them that are won by now; told apart by the days it took. */
    CREATED_THEN_WON,
    /** Those of them that are lost by now; told apart by the days it took. */
    CREATED_THEN_LOST,
    /** Won deals with their amount, on the day they were won. Kept by currency. */
    DEAL_WON,
    /** Won deals of which no amount is known, on the day they were won. */
    DEAL_WON_WITHOUT_AMOUNT,
    /** Lost opportunities, on the day they were lost. */
    DEAL_LOST,
    /** Amounts of opportunities, on the day they were created. Kept by currency. */
    PIPELINE_CREATED,
    /** The same amounts, on the day the deal was won or lost: what was created and not closed is open. Kept by currency. */
    PIPELINE_CLOSED,
    /** Deals that entered a stage, by stage; told apart by the days until they left it, where they have. */
    STAGE_LEFT,
    /** Deals that entered a stage, by stage, on the day they did. */
    STAGE_ENTERED,

    // ------------------------------------------------------------ persons: each counts once, whatever number of tools
    // knows it
    /** Persons or browsers, on the day of their first visit. */
    VISITOR_ARRIVED,
    /** Those of them that became a lead. */
    VISITOR_THEN_LEAD,
    /** Persons, on the day they became known. */
    LEAD_CREATED,
    LEAD_THEN_MQL,
    /** Told apart by the days from lead to signature. */
    LEAD_THEN_WON,
    /** Persons qualified by marketing. */
    MQL_REACHED,
    MQL_THEN_SQL,
    /** Persons accepted by sales. */
    SQL_REACHED,
    SQL_THEN_OPPORTUNITY,
    /** Persons who sent in a form, on the day of the first one. */
    FORM_SUBMITTED,
    FORM_THEN_MQL,
    /** Persons, on the day the team first wrote or called. */
    TOUCHED,
    /** Told apart by the days from the first touch to the first meeting. */
    TOUCHED_THEN_MEETING,
    /** Persons who said no. */
    TOUCHED_THEN_REFUSED,

    // ------------------------------------------------------------ messages
    MESSAGE_SENT,
    /** On the day it was sent, as all that follows. */
    MESSAGE_DELIVERED,
    MESSAGE_OPENED,
    MESSAGE_CLICKED,
    MESSAGE_REPLIED,
    MESSAGE_REPLIED_BY_PERSON,
    MESSAGE_REPLIED_USEFULLY,
    MESSAGE_BOUNCED,
    MESSAGE_UNSUBSCRIBED,

    // ------------------------------------------------------------ calls and meetings
    CALL_MADE,
    CALL_CONNECTED,
    /** On the day the appointment was made. */
    MEETING_BOOKED,
    /** Appointments that were not called off, on the day they were to take place. */
    MEETING_DUE,
    MEETING_HELD,
    MEETING_MISSED,
    MEETING_CANCELLED,
    /** Held, and meeting the team's criteria. */
    MEETING_QUALIFIED,

    // ------------------------------------------------------------ pages and content
    PAGE_VISITED,
    /** Pages of a customer's case. */
    CASE_PAGE_VISITED,
    /** Uses of content with their documented weight as amount. */
    CONTENT_ENGAGED,

    // ------------------------------------------------------------ recurring revenue, by currency; told apart by
    // customer
    MRR_STARTED,
    MRR_EXPANDED,
    MRR_CONTRACTED,
    MRR_CHURNED,
    MRR_RESUMED,
    CUSTOMER_STARTED,
    CUSTOMER_LOST,
    /** Those of them who are gone because of what sales had promised, as their reason says; on the day they were lost. */
    CUSTOMER_LOST_TO_PROMISE,
    CUSTOMER_RESUMED,

    // ------------------------------------------------------------ payments, by currency
    PAYMENT_RECEIVED,
    PAYMENT_REFUNDED;

    private static final Set<Measure> OF_CUSTOMERS =
            Collections.unmodifiableSet(EnumSet.range(MRR_STARTED, CUSTOMER_RESUMED));

    private static final Set<Measure> OF_MESSAGES_SENT =
            Collections.unmodifiableSet(EnumSet.range(MESSAGE_DELIVERED, MESSAGE_UNSUBSCRIBED));

    /** Those whose contributions bear the number of their customer. */
    public static Set<Measure> ofCustomers() {
        return OF_CUSTOMERS;
    }

    /** Whether it tells what comes and goes, so that its sum up to a day is what there is on that day: an open pipeline, revenue a month. */
    public boolean isLasting() {
        return this == PIPELINE_CREATED || this == PIPELINE_CLOSED || OF_CUSTOMERS.contains(this);
    }

    /**
     * Whether it counts, on the day of something, what becomes of that later: that it is told days afterwards is the way of the thing, not
     * of the one who tells.
     */
    public boolean isOfLaterDays() {
        return name().contains("_THEN_")
                || this == STAGE_LEFT
                || this == PIPELINE_CREATED
                || this == PIPELINE_CLOSED
                || OF_MESSAGES_SENT.contains(this);
    }
}
