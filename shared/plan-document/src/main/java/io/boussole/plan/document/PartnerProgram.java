package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom we sell with. */
public record PartnerProgram(
        @Nullable Integer jointWebinarsPerMonth, List<Partner> partners, List<JointWebinar> webinars) {

    /** A webinar with partners, planned or held. */
    public record JointWebinar(
            @Nullable String id,
            @Nullable String title,
            @RefersTo(Part.MEMBER) @Nullable String ownerId,
            @InPeriod @Nullable LocalDate on,
            @Nullable Boolean held) {}

    /**
     * A partner.
     *
     * @param leadSourceCode tells this partner's leads from everyone else's
     */
    public record Partner(
            @Nullable String name,
            @Nullable String leadSourceCode,
            @Nullable SharingRule sharingRule) {}

    /** How a signature is shared. */
    public record SharingRule(
            @Nullable String basis,
            @Nullable BigDecimal ourPct,
            @Nullable BigDecimal theirPct,
            @Nullable LocalDate validUntil,
            @Nullable String documentUrl) {}
}
