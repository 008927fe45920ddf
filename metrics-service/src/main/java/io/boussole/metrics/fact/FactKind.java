package io.boussole.metrics.fact;

/** What a fact is about. */
public enum FactKind {
    /** A possible sale. */
    DEAL,
    /** A person that a sender keeps a record of: a lead, a contact, a prospect. */
    CONTACT,
    /** A company that a sender keeps a record of. */
    COMPANY,
    /** One person's appointment: of a meeting with three guests there are three. */
    MEETING,
    /** A message to one recipient, with what became of it. */
    MESSAGE,
    /** A telephone or video call. */
    CALL,
    /** Something to do that a tool keeps. */
    TASK,
    /** A form that somebody has sent in. */
    SUBMISSION,
    /** One look at one page, or one use of one piece of content. */
    VISIT,
    /** A browser, known or not. */
    VISITOR,
    /** Whoever is billed, with all of its subscriptions. */
    CUSTOMER,
    /** Money that has come in, less what went back. */
    PAYMENT
}
