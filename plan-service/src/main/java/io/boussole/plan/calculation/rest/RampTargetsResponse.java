package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.capacity.Capacity;
import io.boussole.plan.arithmetic.capacity.MemberMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RampTargets", description = "Meetings that a person is judged against, month after month")
record RampTargetsResponse(
        @Schema(required = true) String memberId,

        @Schema(required = true, description = "None for somebody who holds no meetings")
        List<MonthResponse> months,

        @Schema(required = true) List<MissingResponse> missing) {

    @Schema(name = "RampTarget")
    record MonthResponse(
            @Schema(required = true, examples = "2027-02") String month,

            @Schema(required = true, description = "Share of full output at this tenure", examples = "0.5")
            BigDecimal rampShare,

            @Schema(required = true, description = "Full output × ramp share")
            BigDecimal target,

            @Schema(
                    required = true,
                    description = "What is left of the target after leave, closures and days not yet there")
            BigDecimal capacity) {

        private static MonthResponse from(MemberMonth month) {
            return new MonthResponse(
                    month.month().toString(),
                    month.rampShare(),
                    month.rampedTarget(),
                    Exact.rounded(month.meetings(), 2));
        }
    }

    static RampTargetsResponse from(String memberId, Capacity capacity, Locale language) {
        List<MonthResponse> months = capacity.members().stream()
                .filter(member -> memberId.equals(member.memberId()))
                .limit(1)
                .flatMap(member -> member.months().stream())
                .map(MonthResponse::from)
                .toList();
        return new RampTargetsResponse(memberId, months, MissingResponse.from(capacity.missing(), language));
    }
}
