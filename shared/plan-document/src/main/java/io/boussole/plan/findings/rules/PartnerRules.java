package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.ChannelType;
import io.boussole.plan.document.PartnerProgram;
import io.boussole.plan.document.PartnerProgram.JointWebinar;
import io.boussole.plan.document.PartnerProgram.SharingRule;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Selling with others: who, how the pipeline is shared, and a cold look each month. */
final class PartnerRules {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pointer CHANNELS = Pointer.to("channels");

    static final Rule PARTNERSHIP_WITHOUT_PROGRAM = Rule.warning("PARTNERSHIP_WITHOUT_PROGRAM", 56)
            .says("The partnership does not say its {0}", "Le partenariat ne dit pas : {0}")
            .fix(
                    "Name the partners and the joint webinars a month",
                    "Nommez les partenaires et le nombre de webinaires communs par mois")
            .check((plan, found) -> Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                if (channel.type() == ChannelType.PARTNERSHIP && channel.isWorked()) {
                    PartnerProgram program = channel.partnerProgram();
                    if (program == null || program.partners().isEmpty()) {
                        found.at(at.member("partnerProgram").member("partners"), "partners");
                    }
                    if (program == null || program.jointWebinarsPerMonth() == null) {
                        found.at(at.member("partnerProgram").member("jointWebinarsPerMonth"), "jointWebinarsPerMonth");
                    }
                }
            }));

    static final Rule WEBINAR_MONTH_MISSING = Rule.warning("WEBINAR_MONTH_MISSING", 56)
            .says("{0} has {1} joint webinar(s) of {2}", "{0} compte {1} webinaire(s) commun(s) sur {2}")
            .fix("Plan the missing webinar with its owner", "Planifiez le webinaire manquant avec son responsable")
            .check((plan, found) -> each(plan, (program, at) -> {
                int due = program.jointWebinarsPerMonth() == null ? 0 : program.jointWebinarsPerMonth();
                if (!program.webinars().isEmpty()) {
                    Map<YearMonth, Long> held = program.webinars().stream()
                            .map(JointWebinar::on)
                            .filter(Objects::nonNull)
                            .collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
                    Months.of(plan.period()).forEach(month -> {
                        long count = held.getOrDefault(month, 0L);
                        if (count < due) {
                            found.at(at.member("webinars"), month, count, due);
                        }
                    });
                }
            }));

    static final Rule WEBINAR_WITHOUT_OWNER = Rule.warning("WEBINAR_WITHOUT_OWNER", 56)
            .says("The webinar does not say its {0}", "Le webinaire ne dit pas : {0}")
            .fix("Give the owner and the day", "Donnez le responsable et le jour")
            .check((plan, found) -> each(
                    plan,
                    (program, place) -> Items.each(program.webinars(), place.member("webinars"), (webinar, at) -> {
                        found.ifAbsent(webinar.ownerId(), at.member("ownerId"), "ownerId");
                        found.ifAbsent(webinar.on(), at.member("on"), "on");
                    })));

    static final Rule PARTNER_WITHOUT_LEAD_SOURCE_CODE = Rule.warning("PARTNER_WITHOUT_LEAD_SOURCE_CODE", 57)
            .says("Nothing tells this partner's leads from the others'", "Rien ne distingue les leads de ce partenaire")
            .fix("Give the partner a lead source code of its own", "Donnez au partenaire son code source de leads")
            .check((plan, found) -> each(
                    plan,
                    (program, place) -> Items.each(
                            program.partners(),
                            place.member("partners"),
                            (partner, at) -> found.ifAbsent(partner.leadSourceCode(), at.member("leadSourceCode")))));

    static final Rule PARTNER_WITHOUT_SHARING_RULE = Rule.warning("PARTNER_WITHOUT_SHARING_RULE", 58)
            .says("Nothing says how a signature is shared", "Rien ne dit comment une signature se partage")
            .fix("Give the basis, our part and theirs", "Donnez l'assiette, notre part et la leur")
            .check((plan, found) -> each(
                    plan,
                    (program, place) -> Items.each(program.partners(), place.member("partners"), (partner, at) -> {
                        SharingRule rule = partner.sharingRule();
                        if (rule == null || rule.basis() == null || rule.ourPct() == null || rule.theirPct() == null) {
                            found.at(at.member("sharingRule"));
                        }
                    })));

    static final Rule SHARING_MUST_SUM_TO_100 = Rule.error("SHARING_MUST_SUM_TO_100", 58)
            .says("{0} % and {1} % are not the whole", "{0} % et {1} % ne font pas le tout")
            .fix("Let ourPct and theirPct add up to 100", "Faites que ourPct et theirPct totalisent 100")
            .check((plan, found) -> each(
                    plan,
                    (program, place) -> Items.each(program.partners(), place.member("partners"), (partner, at) -> {
                        SharingRule rule = partner.sharingRule();
                        if (rule != null
                                && rule.ourPct() != null
                                && rule.theirPct() != null
                                && rule.ourPct().add(rule.theirPct()).compareTo(WHOLE) != 0) {
                            found.at(
                                    at.member("sharingRule"),
                                    rule.ourPct().toPlainString(),
                                    rule.theirPct().toPlainString());
                        }
                    })));

    static final Rule SHARING_RULE_ENDED = Rule.warning("SHARING_RULE_ENDED", 58)
            .says(
                    "The sharing rule ends on {0}, before the period does",
                    "La règle de partage finit le {0}, avant la période")
            .fix("Renew it, or give a later validUntil", "Renouvelez-la, ou donnez un validUntil plus tardif")
            .check((plan, found) -> each(
                    plan,
                    (program, place) -> Items.each(program.partners(), place.member("partners"), (partner, at) -> {
                        SharingRule rule = partner.sharingRule();
                        if (rule != null
                                && rule.validUntil() != null
                                && plan.period() != null
                                && Items.isGreater(plan.period().end(), rule.validUntil())) {
                            found.at(at.member("sharingRule").member("validUntil"), rule.validUntil());
                        }
                    })));

    static final Rule PARTNERSHIP_WITHOUT_REVIEW = Rule.warning("PARTNERSHIP_WITHOUT_REVIEW", 59)
            .says(
                    "No monthly review looks coldly at the partnership",
                    "Aucune revue mensuelle ne regarde le partenariat à froid")
            .fix(
                    "Add a monthly ritual PARTNER_REVIEW that expects a decision: continue, renegotiate or stop",
                    "Ajoutez un rituel mensuel PARTNER_REVIEW qui attend une décision : continuer, renégocier, arrêter")
            .check((plan, found) -> {
                boolean reviewed = plan.rituals().stream().anyMatch(PartnerRules::isMonthlyReview);
                Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                    if (channel.type() == ChannelType.PARTNERSHIP && channel.isWorked() && !reviewed) {
                        found.at(at);
                    }
                });
            });

    static final List<Rule> ALL = List.of(
            PARTNERSHIP_WITHOUT_PROGRAM,
            WEBINAR_MONTH_MISSING,
            WEBINAR_WITHOUT_OWNER,
            PARTNER_WITHOUT_LEAD_SOURCE_CODE,
            PARTNER_WITHOUT_SHARING_RULE,
            SHARING_MUST_SUM_TO_100,
            SHARING_RULE_ENDED,
            PARTNERSHIP_WITHOUT_REVIEW);

    private PartnerRules() {}

    private static void each(PlanDocument plan, BiConsumer<PartnerProgram, Pointer> action) {
        Items.each(plan.channels(), CHANNELS, (Channel channel, Pointer at) -> {
            if (channel.partnerProgram() != null && channel.isWorked()) {
                action.accept(channel.partnerProgram(), at.member("partnerProgram"));
            }
        });
    }

    private static boolean isMonthlyReview(Ritual ritual) {
        return ritual.type() == RitualType.PARTNER_REVIEW
                && ritual.rule() != null
                && ritual.rule().toUpperCase(Locale.ROOT).contains("FREQ=MONTHLY")
                && !ritual.expectedDecisions().isEmpty();
    }
}
