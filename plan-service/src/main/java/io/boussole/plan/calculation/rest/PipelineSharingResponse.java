package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.market.PipelineSharing;
import io.boussole.plan.document.PartnerProgram.Partner;
import io.boussole.plan.document.PartnerProgram.SharingRule;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PipelineSharing", description = "Both shares are whole cents and add up to the amount")
record PipelineSharingResponse(
        @Nullable String currency,
        @Nullable String partner,
        @Schema(required = true) BigDecimal amount,

        @Schema(description = "Absent when the plan's rule is not whole") @Nullable
        BigDecimal ours,

        @Nullable BigDecimal theirs,

        @Schema(description = "What the shares are taken of", examples = "FIRST_YEAR_REVENUE") @Nullable
        String basis,

        @Schema(description = "Last day of the rule") @Nullable
        LocalDate validUntil,

        @Nullable String documentUrl,
        @Schema(required = true) List<WorkingLineResponse> working,
        @Schema(required = true) List<MissingResponse> missing) {

    private static final SharingRule NONE = new SharingRule(null, null, null, null, null);

    static PipelineSharingResponse from(PlanDocument plan, Partner partner, BigDecimal amount, Locale language) {
        SharingRule rule = partner.sharingRule() == null ? NONE : partner.sharingRule();
        Optional<PipelineSharing> sharing = PipelineSharing.of(amount, rule, SharingQuery.decimalsOf(plan.currency()));
        return new PipelineSharingResponse(
                plan.currency(),
                partner.name(),
                amount,
                sharing.map(PipelineSharing::ours).orElse(null),
                sharing.map(PipelineSharing::theirs).orElse(null),
                rule.basis(),
                rule.validUntil(),
                rule.documentUrl(),
                WorkingLineResponse.from(sharing.map(PipelineSharing::working).orElse(List.of()), language),
                MissingResponse.from(sharing.isPresent() ? List.of() : missing(plan, partner), language));
    }

    private static List<Missing> missing(PlanDocument plan, Partner partner) {
        return List.of(Missing.of(
                placeOf(plan, partner),
                "ourPct and theirPct, which add up to 100",
                "ourPct et theirPct, qui totalisent 100"));
    }

    private static Pointer placeOf(PlanDocument plan, Partner partner) {
        Pointer channels = Pointer.to("channels");
        for (int index = 0; index < plan.channels().size(); index++) {
            var program = plan.channels().get(index).partnerProgram();
            int place = program == null ? -1 : program.partners().indexOf(partner);
            if (place >= 0) {
                return channels.item(index)
                        .member("partnerProgram")
                        .member("partners")
                        .item(place)
                        .member("sharingRule");
            }
        }
        return channels;
    }
}
