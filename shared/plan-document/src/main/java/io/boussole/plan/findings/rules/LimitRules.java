package io.boussole.plan.findings.rules;

import io.boussole.plan.arithmetic.market.SegmentStatus;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PartnerProgram.Partner;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Segment;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Few things at a time, each of its own: what no change may exceed, even in a draft. */
final class LimitRules {
    private static final int MOST_VIEWS = 3;
    private static final int MOST_ACTIONS_OF_A_BATTLE = 3;
    private static final int MOST_ACTIONS = 9;
    private static final Pointer CHANNELS = Pointer.to("channels");

    static final Rule SEQUENCE_ON_WATCHLIST = Rule.error("SEQUENCE_ON_WATCHLIST", 45)
            .says(
                    "The sequence addresses {0}, which is out of reach and only watched",
                    "La séquence vise {0}, inaccessible et seulement en veille")
            .fix("Leave the segment out until it can be reached", "Retirez le segment tant qu'il reste inaccessible")
            .check((plan, found) -> {
                Set<@Nullable String> watched = plan.segments().stream()
                        .filter(segment -> segment.id() != null && isWatched(segment))
                        .map(Segment::id)
                        .collect(Collectors.toSet());
                Items.each(plan.channels(), CHANNELS, (channel, at) -> sequenceOn(watched, channel, at, found));
            })
            .limit();

    static final Rule DUPLICATE_LEAD_SOURCE_CODE = Rule.error("DUPLICATE_LEAD_SOURCE_CODE", 57)
            .says("Another partner's leads carry the code {0}", "Les leads d'un autre partenaire portent le code {0}")
            .fix("Give each partner a code of its own", "Donnez à chaque partenaire un code distinct")
            .check((plan, found) -> {
                Set<String> taken = new HashSet<>();
                Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                    if (channel.partnerProgram() != null) {
                        Items.each(
                                channel.partnerProgram().partners(),
                                at.member("partnerProgram").member("partners"),
                                (partner, place) -> takenCode(partner, place, taken, found));
                    }
                });
            })
            .limit();

    static final Rule MAX_DASHBOARD_VIEWS = Rule.error("MAX_DASHBOARD_VIEWS", 78)
            .says("There are {0} views; three clear ones are enough", "Il y a {0} vues ; trois vues nettes suffisent")
            .fix(
                    "Keep attainment, deviations and corrective actions",
                    "Gardez l'atteinte, les écarts et les actions correctives")
            .check((plan, found) -> Items.beyond(
                    MOST_VIEWS,
                    plan.dashboardViews(),
                    view -> true,
                    Pointer.to("dashboardViews"),
                    at -> found.at(at, plan.dashboardViews().size())))
            .limit();

    static final Rule MAX_ACTIONS = Rule.error("MAX_ACTIONS", 108)
            .says(
                    "A plan in three times three has three actions for each battle, nine in all",
                    "Un plan 3×3 compte trois actions par bataille, neuf en tout")
            .fix("Keep the actions that pay off first", "Gardez les actions qui rapportent le plus tôt")
            .check((plan, found) -> {
                if (plan.template() == PlanTemplate.PRIORITISED_3X3) {
                    tooManyActions(plan, found);
                }
            })
            .limit();

    static final List<Rule> ALL =
            List.of(SEQUENCE_ON_WATCHLIST, DUPLICATE_LEAD_SOURCE_CODE, MAX_DASHBOARD_VIEWS, MAX_ACTIONS);

    private LimitRules() {}

    /** Worth it, and out of reach: two boxes of three, and the third is the door. */
    private static boolean isWatched(Segment segment) {
        return SegmentStatus.of(segment).filter(SegmentStatus.WATCHLIST::equals).isPresent();
    }

    private static void sequenceOn(Set<@Nullable String> watched, Channel channel, Pointer at, Findings.Sink found) {
        if (channel.sequence() != null && channel.isWorked()) {
            Items.each(channel.segmentIds(), at.member("segmentIds"), (segmentId, place) -> {
                if (watched.contains(segmentId)) {
                    found.at(place, segmentId);
                }
            });
        }
    }

    private static void takenCode(Partner partner, Pointer at, Set<String> taken, Findings.Sink found) {
        String code = partner.leadSourceCode();
        if (code != null && !taken.add(code)) {
            found.at(at.member("leadSourceCode"), code);
        }
    }

    private static void tooManyActions(PlanDocument plan, Findings.Sink found) {
        int counted = 0;
        for (int index = 0; index < plan.battles().size(); index++) {
            Battle battle = plan.battles().get(index);
            List<Action> actions = battle.isActive() ? battle.actions() : List.of();
            int left = Math.min(MOST_ACTIONS_OF_A_BATTLE, MOST_ACTIONS - counted);
            Pointer list = Pointer.to("battles").item(index).member("actions");
            Items.beyond(left, actions, action -> true, list, found::at);
            counted += Math.min(left, actions.size());
        }
    }
}
