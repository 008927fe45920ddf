package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.ChannelRank;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Two primary channels and one in support, with the share that each is to bring. */
final class ChannelRules {
    private static final int MOST_PRIMARY = 2;
    private static final int MOST_SUPPORT = 1;
    private static final Pointer CHANNELS = Pointer.to("channels");

    static final Rule CHANNEL_INCOMPLETE = Rule.error("CHANNEL_INCOMPLETE", 12)
            .says("The channel does not say its {0}", "Le canal ne dit pas : {0}")
            .fix("Give its type, its rank and its expected share", "Donnez son type, son rang et sa part attendue")
            .check((plan, found) -> Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                found.ifAbsent(channel.type(), at.member("type"), "type");
                found.ifAbsent(channel.rank(), at.member("rank"), "rank");
                found.ifAbsent(channel.expectedShare(), at.member("expectedShare"), "expectedShare");
            }));

    static final Rule SHARE_OUT_OF_RANGE = Rule.error("SHARE_OUT_OF_RANGE", 12)
            .says("A share lies between 0 and 1, not at {0}", "Une part se situe entre 0 et 1, pas à {0}")
            .fix("Write 0.35 for 35 %", "Écrivez 0.35 pour 35 %")
            .check((plan, found) -> Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                BigDecimal share = channel.expectedShare();
                if (share != null && !Items.isShare(share)) {
                    found.at(at.member("expectedShare"), share.toPlainString());
                }
            }));

    static final Rule SHARES_MUST_SUM_TO_1 = Rule.error("SHARES_MUST_SUM_TO_1", 12)
            .says("The channels' expected shares add up to {0}", "Les parts attendues des canaux totalisent {0}")
            .fix("Let the shares add up to 1", "Faites que les parts totalisent 1")
            .check((plan, found) -> {
                List<BigDecimal> shares = shares(plan, channel -> true);
                BigDecimal sum = Items.sum(shares);
                if (!shares.isEmpty() && !Items.isOne(sum) && !isLeftBySomeChannel(plan)) {
                    found.at(CHANNELS, sum.toPlainString());
                }
            });

    static final Rule TOO_MANY_PRIMARY_CHANNELS = Rule.error("TOO_MANY_PRIMARY_CHANNELS", 47)
            .says("{0} channels are primary; two at most", "{0} canaux sont principaux ; deux au plus")
            .fix("Keep the two that bring most", "Gardez les deux qui rapportent le plus")
            .check((plan, found) -> tooMany(plan, ChannelRank.PRIMARY, MOST_PRIMARY, found))
            .limit();

    static final Rule TOO_MANY_SUPPORT_CHANNELS = Rule.error("TOO_MANY_SUPPORT_CHANNELS", 47)
            .says("{0} channels are in support; one at most", "{0} canaux sont d'appoint ; un au plus")
            .fix("Keep one in support", "Gardez un seul canal d'appoint")
            .check((plan, found) -> tooMany(plan, ChannelRank.SUPPORT, MOST_SUPPORT, found))
            .limit();

    static final List<Rule> ALL = List.of(
            CHANNEL_INCOMPLETE,
            SHARE_OUT_OF_RANGE,
            SHARES_MUST_SUM_TO_1,
            TOO_MANY_PRIMARY_CHANNELS,
            TOO_MANY_SUPPORT_CHANNELS);

    private ChannelRules() {}

    /**
     * Whether a channel has ended, and left the others with no more than the whole: its share need not be handed on, and may be, so
     * that the sum says nothing any more.
     */
    private static boolean isLeftBySomeChannel(PlanDocument plan) {
        BigDecimal worked = Items.sum(shares(plan, Channel::isWorked));
        return plan.channels().stream().anyMatch(channel -> !channel.isWorked())
                && worked.compareTo(BigDecimal.ONE) <= 0;
    }

    private static List<BigDecimal> shares(PlanDocument plan, Predicate<Channel> counts) {
        return plan.channels().stream()
                .filter(counts)
                .map(Channel::expectedShare)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void tooMany(PlanDocument plan, ChannelRank rank, int most, Findings.Sink found) {
        Predicate<Channel> counts = channel -> channel.rank() == rank && channel.isWorked();
        long count = plan.channels().stream().filter(counts).count();
        Items.beyond(most, plan.channels(), counts, CHANNELS, at -> found.at(at, count));
    }
}
