package io.boussole.metrics.fact;

/** What is added up. Every measure is a sum over deals, so a change takes back the old and adds the new. */
public enum Measure {
    /** Deals, on the day they were created. */
    OPPORTUNITY_CREATED,
    /** Those of them that are won by now, on the day they were created. */
    CREATED_THEN_WON,
    /** Those of them that are lost by now, on the day they were created. */
    CREATED_THEN_LOST,
    /** Won deals with their amount, on the day they were won. The only measure kept by currency. */
    DEAL_WON,
    /** Won deals of which no amount is known, on the day they were won. */
    DEAL_WON_WITHOUT_AMOUNT
}
