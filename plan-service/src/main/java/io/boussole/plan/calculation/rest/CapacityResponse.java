package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.capacity.Capacity;
import io.boussole.plan.arithmetic.capacity.CapacityMonth;
import io.boussole.plan.arithmetic.capacity.MemberCapacity;
import io.boussole.plan.arithmetic.capacity.MemberMonth;
import io.boussole.plan.arithmetic.feasibility.CapacityNeed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Capacity", description = "Meetings; added up exactly and rounded once, to two decimals, half up")
record CapacityResponse(
        @Schema(required = true) List<MonthResponse> months,
        @Schema(required = true) List<MemberResponse> members,

        @Schema(description = "Absent when the period or everybody's output is missing") @Nullable
        BigDecimal total,

        @Schema(description = "The target of the KPI of MEETINGS_HELD, else what the revenue objective needs") @Nullable
        BigDecimal required,

        @Schema(description = "Required less total; below zero when there is room") @Nullable
        BigDecimal gap,

        @Schema(description = "Whether the team can hold what is required") @Nullable
        Boolean sufficient,

        @Schema(required = true) List<WorkingLineResponse> working,
        @Schema(required = true) List<MissingResponse> missing) {

    private static final int DECIMALS = 2;

    @Schema(name = "CapacityMonth")
    record MonthResponse(
            @Schema(required = true, examples = "2027-02") String month,

            @Schema(required = true, description = "Of the country, closures included")
            int workingDays,

            @Schema(required = true, description = "People who are there on some day of the month")
            int headcount,

            @Schema(required = true, description = "People at full output who would do as much")
            BigDecimal effectiveHeadcount,

            @Schema(required = true) BigDecimal meetings) {

        private static MonthResponse from(CapacityMonth month) {
            return new MonthResponse(
                    month.month().toString(),
                    month.workingDays(),
                    month.headcount(),
                    Exact.rounded(month.effectiveHeadcount(), DECIMALS),
                    Exact.rounded(month.meetings(), DECIMALS));
        }
    }

    @Schema(name = "MemberCapacity")
    record MemberResponse(
            @Schema(description = "Absent for somebody still to be hired") @Nullable
            String memberId,

            @Schema(required = true, description = "Of a hire, the role")
            String name,

            @Schema(required = true) BigDecimal total,
            @Schema(required = true) List<MemberMonthResponse> months) {

        private static MemberResponse from(MemberCapacity member) {
            return new MemberResponse(
                    member.memberId(),
                    member.name(),
                    Exact.rounded(member.total(), DECIMALS),
                    member.months().stream().map(MemberMonthResponse::from).toList());
        }
    }

    @Schema(name = "MemberMonth")
    record MemberMonthResponse(
            @Schema(required = true, examples = "2027-02") String month,
            @Schema(required = true) BigDecimal rampShare,

            @Schema(required = true, description = "Working days on which the person is there and at work")
            int availableDays,

            @Schema(required = true) BigDecimal meetings) {

        private static MemberMonthResponse from(MemberMonth month) {
            return new MemberMonthResponse(
                    month.month().toString(),
                    month.rampShare(),
                    month.availableDays(),
                    Exact.rounded(month.meetings(), DECIMALS));
        }
    }

    static CapacityResponse from(CapacityNeed need, Locale language) {
        Capacity capacity = need.capacity();
        return new CapacityResponse(
                capacity.months().stream().map(MonthResponse::from).toList(),
                capacity.members().stream().map(MemberResponse::from).toList(),
                capacity.isKnown() ? Exact.rounded(capacity.total(), DECIMALS) : null,
                need.required(),
                need.gap().map(gap -> Exact.rounded(gap, DECIMALS)).orElse(null),
                need.gap().map(gap -> gap.signum() <= 0).orElse(null),
                WorkingLineResponse.from(need.working(), language),
                MissingResponse.from(need.missing(), language));
    }
}
