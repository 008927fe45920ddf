package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.pacing.Capacity;
import io.boussole.alert.evaluation.pacing.Worker;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanOpenHire;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who brings the result of a KPI, as far as the plan says. Where it says whose meetings there are, those people weigh by them; where it
 * only says who comes, goes or is away, all weigh the same; where it says nothing, every working day does. A KPI of one member is that
 * member's alone. What visitors do before anybody talks to them does not follow the sales team's leave, nor its weekends.
 */
final class TeamCapacity {
    private static final Set<String> WITHOUT_THE_TEAM =
            Set.of("VISITS", "LEAD_COUNT", "MQL_COUNT", "CASE_PAGE_VISITS", "CONTENT_ENGAGEMENT_SCORE");

    private TeamCapacity() {}

    static Capacity of(PlanPublished plan, @Nullable PlanKpi kpi) {
        String memberId = kpi == null ? null : kpi.memberId();
        if (memberId != null) {
            return plan.team().stream()
                    .filter(member -> member.id().equals(memberId))
                    .findFirst()
                    .map(member -> new Capacity(List.of(worker(plan, member, 1)), true))
                    .orElse(Capacity.EVEN);
        }
        if (kpi == null || kpi.metric() == null) {
            return Capacity.EVEN;
        }
        if (WITHOUT_THE_TEAM.contains(kpi.metric())) {
            return Capacity.EVERY_DAY;
        }
        return new Capacity(
                saysWhoseMeetings(plan) ? byMeetings(plan) : saysWhoIsThere(plan) ? alike(plan) : List.of(), false);
    }

    private static boolean saysWhoseMeetings(PlanPublished plan) {
        return plan.team().stream().anyMatch(member -> isPositive(member.meetingsPerMonth()));
    }

    private static boolean saysWhoIsThere(PlanPublished plan) {
        return !plan.timeOff().isEmpty()
                || plan.team().stream().anyMatch(member -> member.startedOn() != null || member.leftOn() != null);
    }

    private static List<Worker> byMeetings(PlanPublished plan) {
        List<Worker> workers = new ArrayList<>();
        for (PlanMember member : plan.team()) {
            BigDecimal meetings = member.meetingsPerMonth();
            if (meetings != null && isPositive(meetings)) {
                workers.add(worker(plan, member, meetings.doubleValue()));
            }
        }
        for (PlanOpenHire hire : plan.openHires()) {
            BigDecimal meetings = hire.meetingsPerMonth();
            if (meetings != null && isPositive(meetings) && hire.expectedOn() != null) {
                workers.add(new Worker(
                        meetings.doubleValue(), hire.expectedOn(), null, shares(hire.rampProfile()), List.of()));
            }
        }
        return workers;
    }

    private static List<Worker> alike(PlanPublished plan) {
        return plan.team().stream().map(member -> worker(plan, member, 1)).toList();
    }

    private static Worker worker(PlanPublished plan, PlanMember member, double weight) {
        return new Worker(
                weight,
                member.startedOn(),
                member.leftOn(),
                shares(member.rampProfile()),
                plan.timeOff().stream()
                        .filter(absence -> absence.memberId().equals(member.id()))
                        .filter(absence -> !absence.end().isBefore(absence.start()))
                        .map(absence -> new Period(absence.start(), absence.end()))
                        .toList());
    }

    private static List<Double> shares(List<BigDecimal> profile) {
        return profile.stream().map(BigDecimal::doubleValue).toList();
    }

    private static boolean isPositive(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }
}
