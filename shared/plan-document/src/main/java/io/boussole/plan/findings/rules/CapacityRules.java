package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.TimeOff;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;

/** What capacity is counted from: leave, people still to be hired, and the time that newcomers need. */
final class CapacityRules {
    private static final Pointer TEAM = Pointer.to("team");
    private static final Pointer HIRES = Pointer.to("openHires");
    private static final Pointer TIME_OFF = Pointer.to("timeOff");

    static final Rule RAMP_OUT_OF_RANGE = Rule.error("RAMP_OUT_OF_RANGE", 66)
            .says("A share of full output is from 0 to 1, not {0}", "Une part du plein rendement va de 0 à 1, pas {0}")
            .fix("Write [0.25, 0.50, 0.75, 1.0]", "Écrivez [0.25, 0.50, 0.75, 1.0]")
            .check((plan, found) -> {
                Items.each(plan.team(), TEAM, (member, at) -> outOfRange(member.rampProfile(), at, found));
                Items.each(plan.openHires(), HIRES, (hire, at) -> outOfRange(hire.rampProfile(), at, found));
            });

    static final Rule RAMP_FALLS = Rule.warning("RAMP_FALLS", 66)
            .says("The ramp falls from {0} to {1}", "La montée en compétence baisse de {0} à {1}")
            .fix("Let each month be at least the one before", "Faites que chaque mois vaille au moins le précédent")
            .check((plan, found) -> {
                Items.each(plan.team(), TEAM, (member, at) -> falls(member.rampProfile(), at, found));
                Items.each(plan.openHires(), HIRES, (hire, at) -> falls(hire.rampProfile(), at, found));
            });

    static final Rule HIRE_INCOMPLETE = Rule.warning("HIRE_INCOMPLETE", 66)
            .says("The open hire does not say its {0}", "Le recrutement en cours ne dit pas : {0}")
            .fix(
                    "Give the role, the expected day and the meetings a month at full output",
                    "Donnez le rôle, le jour prévu et les rendez-vous par mois à plein rendement")
            .check((plan, found) -> Items.each(plan.openHires(), HIRES, (hire, at) -> {
                found.ifAbsent(hire.role(), at.member("role"), "role");
                found.ifAbsent(hire.expectedOn(), at.member("expectedOn"), "expectedOn");
                found.ifAbsent(hire.meetingsPerMonth(), at.member("meetingsPerMonth"), "meetingsPerMonth");
            }));

    static final Rule NEWCOMER_WITHOUT_RAMP = Rule.warning("NEWCOMER_WITHOUT_RAMP", 85)
            .says(
                    "Somebody new is counted at full output from the first day",
                    "Un nouveau est compté à plein rendement dès le premier jour")
            .fix(
                    "Give a rampProfile, such as [0.25, 0.50, 0.75, 1.0]",
                    "Donnez un rampProfile, par exemple [0.25, 0.50, 0.75, 1.0]")
            .check((plan, found) -> {
                Items.each(plan.team(), TEAM, (member, at) -> {
                    if (sells(member)
                            && startsWithin(plan, member)
                            && member.rampProfile().isEmpty()) {
                        found.at(at.member("rampProfile"));
                    }
                });
                Items.each(plan.openHires(), HIRES, (hire, at) -> {
                    if (hire.meetingsPerMonth() != null && hire.rampProfile().isEmpty()) {
                        found.at(at.member("rampProfile"));
                    }
                });
            });

    static final Rule TIME_OFF_INCOMPLETE = Rule.warning("TIME_OFF_INCOMPLETE", 66)
            .says(
                    "The absence counts for nothing: it does not say {0}",
                    "L'absence ne compte pas : elle ne dit pas {0}")
            .fix("Give the member, the first and the last day", "Donnez le membre, le premier et le dernier jour")
            .check((plan, found) ->
                    Items.each(plan.timeOff(), TIME_OFF, (absence, at) -> incomplete(absence, at, found)));

    static final List<Rule> ALL =
            List.of(RAMP_OUT_OF_RANGE, RAMP_FALLS, HIRE_INCOMPLETE, NEWCOMER_WITHOUT_RAMP, TIME_OFF_INCOMPLETE);

    private CapacityRules() {}

    private static void outOfRange(List<BigDecimal> profile, Pointer at, Findings.Sink found) {
        Items.each(profile, at.member("rampProfile"), (share, place) -> {
            if (!Items.isShare(share)) {
                found.at(place, share.toPlainString());
            }
        });
    }

    private static void falls(List<BigDecimal> profile, Pointer at, Findings.Sink found) {
        for (int month = 1; month < profile.size(); month++) {
            if (Items.isGreater(profile.get(month - 1), profile.get(month))) {
                found.at(
                        at.member("rampProfile").item(month),
                        profile.get(month - 1).toPlainString(),
                        profile.get(month).toPlainString());
            }
        }
    }

    private static void incomplete(TimeOff absence, Pointer at, Findings.Sink found) {
        found.ifAbsent(absence.memberId(), at.member("memberId"), "memberId");
        found.ifAbsent(absence.start(), at.member("start"), "start");
        found.ifAbsent(absence.end(), at.member("end"), "end");
    }

    private static boolean sells(Member member) {
        return member.meetingsPerMonth() != null && member.meetingsPerMonth().signum() > 0;
    }

    private static boolean startsWithin(PlanDocument plan, Member member) {
        Period period = plan.period();
        return period != null
                && period.start() != null
                && member.startedOn() != null
                && member.startedOn().isAfter(period.start())
                && !Items.isGreater(member.startedOn(), period.end());
    }
}
