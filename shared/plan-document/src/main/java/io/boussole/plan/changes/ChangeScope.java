package io.boussole.plan.changes;

/** How far a change goes. */
public enum ChangeScope {
    /** What a team adjusts week after week: actions, scripts, owners, dates. */
    TACTICAL,
    /** What a plan is about: whom it aims at, by which channels, at which figures. Changes with the period, or by decision. */
    STRATEGIC
}
