package io.boussole.plan.rituals;

import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Ritual.RitualMode;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.request.RequestFaults;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the closing of a meeting must say. */
final class ClosingCheck {
    /** Of the JSON of a dashboard; the figures of thirty KPIs with a year of days each. */
    private static final int LARGEST_SNAPSHOT_BYTES = 64 * 1024;

    /** What a review of partners, held coldly, comes to (row 59). */
    private static final Set<DecisionType> OF_PARTNERS =
            EnumSet.of(DecisionType.CONTINUE, DecisionType.RENEGOTIATE, DecisionType.STOP);

    private final PlanDocument plan;
    private final Ritual ritual;
    private final RequestFaults faults = new RequestFaults();

    private ClosingCheck(PlanDocument plan, Ritual ritual) {
        this.plan = plan;
        this.ritual = ritual;
    }

    static void require(Closing closing, PlanDocument plan, Ritual ritual) {
        ClosingCheck check = new ClosingCheck(plan, ritual);
        check.attendees(closing.attendees());
        check.decisions(closing.decisions());
        check.faults.wantCount(closing.blockersOpened(), "/blockersOpened");
        check.faults.wantCount(closing.blockersClosed(), "/blockersClosed");
        check.asynchronous(closing);
        check.faults.refuseIfAny();
    }

    static RitualMode modeOf(Closing closing, Ritual ritual) {
        if (closing.mode() != null) {
            return closing.mode();
        }
        return ritual.mode() == null ? RitualMode.LIVE : ritual.mode();
    }

    private void attendees(List<String> attendees) {
        List<String> team = Part.MEMBER.idsIn(plan);
        for (int index = 0; index < attendees.size(); index++) {
            faults.check(
                    team.contains(attendees.get(index)),
                    "/attendees/" + index,
                    "UNKNOWN_MEMBER",
                    "Nobody of the team has this id",
                    "Personne de l'équipe n'a cet identifiant");
        }
    }

    private void decisions(List<ClosingDecision> decisions) {
        for (int index = 0; index < decisions.size(); index++) {
            ClosingDecision decision = decisions.get(index);
            String at = "/decisions/" + index + "/text";
            if (decision.type() == null) {
                faults.wantText(decision.text(), at);
            } else {
                faults.shortEnough(decision.text(), at);
            }
            if (decision.subject() != null) {
                faults.want(decision.subject().part(), "/decisions/" + index + "/subject/part");
            }
        }
        faults.check(
                ritual.type() != RitualType.PARTNER_REVIEW
                        || decisions.stream().anyMatch(decision -> OF_PARTNERS.contains(decision.type())),
                "/decisions",
                "DECISION_REQUIRED",
                "A review of partners ends with CONTINUE, RENEGOTIATE or STOP",
                "Une revue des partenaires se conclut par CONTINUE, RENEGOTIATE ou STOP");
    }

    private void asynchronous(Closing closing) {
        faults.shortEnough(closing.videoUrl(), "/videoUrl");
        if (modeOf(closing, ritual) == RitualMode.ASYNC) {
            faults.wantText(closing.videoUrl(), "/videoUrl");
            faults.want(closing.dashboardSnapshot(), "/dashboardSnapshot");
        }
        faults.check(
                closing.dashboardSnapshot() == null
                        || closing.dashboardSnapshot().getBytes(StandardCharsets.UTF_8).length
                                <= LARGEST_SNAPSHOT_BYTES,
                "/dashboardSnapshot",
                "TOO_LARGE",
                "A snapshot has at most 64 kB",
                "Un instantané compte au plus 64 ko");
    }
}
