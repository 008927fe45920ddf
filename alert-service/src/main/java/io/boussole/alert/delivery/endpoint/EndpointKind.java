package io.boussole.alert.delivery.endpoint;

import io.boussole.alert.delivery.NoticeType;

/** How an endpoint is spoken to. */
public enum EndpointKind {
    WEBHOOK(Audience.MACHINE),
    SLACK(Audience.PEOPLE),
    TEAMS(Audience.PEOPLE),
    EMAIL(Audience.PEOPLE),
    HUBSPOT_TASK(Audience.CRM),
    SALESFORCE_TASK(Audience.CRM),
    PIPEDRIVE_TASK(Audience.CRM);

    private enum Audience {
        MACHINE,
        PEOPLE,
        CRM
    }

    private final Audience audience;

    EndpointKind(Audience audience) {
        this.audience = audience;
    }

    /** Whether people read it, so that it may wait for working hours and for what else there is to tell. */
    public boolean isForPeople() {
        return audience == Audience.PEOPLE;
    }

    /** Whether each subject becomes a task. */
    public boolean isCrm() {
        return audience == Audience.CRM;
    }

    /** Whether whoever knows the address may write to it. */
    public boolean hasSecretAddress() {
        return this == SLACK || this == TEAMS;
    }

    /** Whether it can carry notices of the type. */
    public boolean takes(NoticeType type) {
        return !isCrm() || type.asksForAction();
    }
}
