package io.boussole.metrics.decoding.hubspot;

import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Objects of a HubSpot account that facts are made of, by the name of the older vocabulary and by the {@code objectTypeId} of the newer
 * one (HubSpot, "Using object APIs").
 */
enum HubSpotObject {
    COMPANY("company", "0-2", FactKind.COMPANY),
    CONTACT("contact", "0-1", FactKind.CONTACT),
    /** Work on a contact that is to become a deal; not a person of its own, see {@link #factId}. */
    LEAD("lead", "0-136", FactKind.CONTACT),
    DEAL("deal", "0-3", FactKind.DEAL),
    MEETING("meeting_event", "0-47", FactKind.MEETING),
    CALL("call", "0-48", FactKind.CALL),
    EMAIL("email", "0-49", FactKind.MESSAGE),
    TASK("task", "0-27", FactKind.TASK);

    private static final String LEAD_PREFIX = "lead/";

    private final String vendorName;
    private final String typeId;
    private final FactKind kind;

    HubSpotObject(String vendorName, String typeId, FactKind kind) {
        this.vendorName = vendorName;
        this.typeId = typeId;
        this.kind = kind;
    }

    static Optional<HubSpotObject> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(object -> object.vendorName.equals(lower))
                .findFirst();
    }

    static Optional<HubSpotObject> ofType(String typeId) {
        return Arrays.stream(values())
                .filter(object -> object.typeId.equals(typeId))
                .findFirst();
    }

    /** Leads are numbered apart from contacts, so their facts carry a prefix. */
    FactId factId(String id) {
        return new FactId(kind, this == LEAD ? LEAD_PREFIX + id : id);
    }
}
