package io.boussole.metrics.fact;

/**
 * What can be known of a fact, in no vendor's words. Every value is text; empty text says that the sender cleared it. Instants are ISO
 * texts in UTC, amounts plain decimals in major units, flags {@code true} or {@code false}, currencies ISO 4217 codes.
 */
public enum Property {
    // ------------------------------------------------------------ of every kind
    /** A {@link Lifecycle} by its name. */
    LIFECYCLE,
    /** When the sender's event announced the fact, for senders that state no creation date. The earliest statement holds. */
    CREATION_EVENT(Keeping.EARLIEST),
    /** Identifier of the fact that this one was merged into. */
    MERGED_INTO,
    /** {@code true} once somebody asked to forget the fact. */
    ERASED,
    /** {@code true} of well-formed false data: a sandbox, a test button. Such a fact never counts. */
    TEST,
    NAME(Keeping.PERSONAL),
    OWNER,
    /** Where it came from: lead source, campaign code, {@code utm_source}. */
    SOURCE,
    CAMPAIGN,
    SEGMENT,
    CREATED_AT,
    AMOUNT,
    CURRENCY,
    /** Identifier of the same thing in another tool; one part for each tool. */
    EXTERNAL_ID,
    /** A contact it is about; one part for each, {@code true} or {@code false} once it is no longer. */
    CONTACT,
    /** Likewise a company. */
    COMPANY,
    /** Likewise a deal. */
    DEAL,
    /** The address of the person it is about. */
    EMAIL(Keeping.PERSONAL),
    PHONE(Keeping.PERSONAL),

    // ------------------------------------------------------------ deals
    STAGE,
    PIPELINE,
    /** {@code open}, {@code won} or {@code lost}, where the sender says so itself. */
    STATUS,
    /** {@code true} or {@code false}, where the sender computes it from its own stage settings. */
    CLOSED_WON,
    /** Like {@link #CLOSED_WON}. */
    CLOSED_LOST,
    CLOSED_AT,
    WON_AT,
    LOST_AT,
    LOSS_REASON,
    LAST_ACTIVITY_AT,

    // ------------------------------------------------------------ contacts and companies
    /** The sender's word for how far a person is: {@code marketingqualifiedlead}, a status, a label. Kept with its history. */
    LIFECYCLE_STAGE,
    /** When the person first was qualified by marketing, where the sender states it. */
    MQL_AT(Keeping.EARLIEST),
    /** When sales first accepted the person, where the sender states it. */
    SQL_AT(Keeping.EARLIEST),
    DOMAIN,
    COUNTRY,
    INDUSTRY,
    SIZE,

    // ------------------------------------------------------------ meetings, calls, tasks
    STARTS_AT,
    ENDS_AT,
    BOOKED_AT(Keeping.EARLIEST),
    CANCELLED,
    /** The meeting that took its place. */
    RESCHEDULED_TO,
    /** The meeting whose place it took: it was booked once, with that one. */
    RESCHEDULED_FROM,
    NO_SHOW,
    /** {@code true} where the sender says that it took place, {@code false} where it says that it did not. */
    HELD,
    QUALIFIED,
    /** {@code outbound} or {@code inbound}. */
    DIRECTION,
    DURATION_SECONDS,
    /** What came of it, in the sender's word. */
    DISPOSITION,
    /** {@code true} when somebody answered, {@code false} when nobody did. */
    CONNECTED,
    TASK_TYPE,
    DUE_AT,
    COMPLETED_AT,

    // ------------------------------------------------------------ messages
    /** {@code email}, {@code linkedin}, {@code sms}. */
    MEDIUM,
    SEQUENCE,
    STEP,
    SENT_AT(Keeping.EARLIEST),
    DELIVERED_AT(Keeping.EARLIEST),
    OPENED_AT(Keeping.EARLIEST),
    CLICKED_AT(Keeping.EARLIEST),
    REPLIED_AT(Keeping.EARLIEST),
    BOUNCED_AT(Keeping.EARLIEST),
    UNSUBSCRIBED_AT(Keeping.EARLIEST),
    COMPLAINED_AT(Keeping.EARLIEST),
    /**
     * {@code true} where the answer came from a machine: out of office, acknowledgement. A tool that tells of each answer says so in
     * parts, {@code true} and {@code false}: one answer by a person is enough to make it a person's.
     */
    AUTOMATIC_REPLY,
    /** {@code positive}, {@code informative} or {@code negative}. */
    REPLY_TONE,

    // ------------------------------------------------------------ visits and submissions
    OCCURRED_AT(Keeping.EARLIEST),
    VISITOR,
    PAGE,
    /** {@code CASE_STUDY}, {@code PRICING} and what else the team calls its pages. */
    PAGE_TYPE,
    /** {@code VIEW}, {@code DOWNLOAD} or {@code CTA}. */
    ENGAGEMENT,
    FORM,

    // ------------------------------------------------------------ customers and payments
    /** Recurring revenue a month, one part for each subscription. Kept with its history. */
    MRR,
    /** One part for each subscription: {@code active}, {@code past_due}, {@code trialing}, {@code cancelled} and the like. */
    SUBSCRIPTION_STATUS,
    /** One part for each subscription. */
    SUBSCRIBED_AT(Keeping.EARLIEST),
    /** One part for each subscription. */
    ENDED_AT,
    CHURN_REASON,
    CUSTOMER,
    PAID_AT(Keeping.EARLIEST),
    /** All that went back so far; the newest statement holds. */
    REFUNDED;

    /** Which of several statements holds, and what an erasure takes. */
    enum Keeping {
        NEWEST,
        EARLIEST,
        /** Newest; forgotten once the fact is erased. */
        PERSONAL
    }

    private final Keeping keeping;

    Property() {
        this(Keeping.NEWEST);
    }

    Property(Keeping keeping) {
        this.keeping = keeping;
    }

    boolean isPersonal() {
        return keeping == Keeping.PERSONAL;
    }

    /** The own statement of a fact that took in another, but for what happened to the other before. */
    Register ownOrEarliest(Register own, Register theirs) {
        return keeping == Keeping.EARLIEST ? Register.earliest(own, theirs) : own;
    }

    /** Of two statements, the one that holds; the same whichever came first. */
    Register chosen(Register one, Register other) {
        return keeping == Keeping.EARLIEST ? Register.earliest(one, other) : Register.newest(one, other);
    }
}
