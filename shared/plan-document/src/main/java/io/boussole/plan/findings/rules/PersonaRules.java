package io.boussole.plan.findings.rules;

import io.boussole.plan.arithmetic.market.SegmentStatus;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Segment;
import io.boussole.plan.findings.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is worked on by a sequence: segments in reach, persons whose pains and triggers are known. */
final class PersonaRules {
    private static final Pointer SEGMENTS = Pointer.to("segments");

    static final Rule NO_SEGMENT = Rule.warning("NO_SEGMENT", 9)
            .says("The plan does not say whom to aim at", "Le plan ne dit pas qui viser")
            .fix("Add a segment with its why now", "Ajoutez un segment avec son pourquoi maintenant")
            .check((plan, found) -> {
                if (plan.segments().isEmpty()) {
                    found.at(SEGMENTS);
                }
            });

    static final Rule NO_TARGET_SEGMENT = Rule.warning("NO_TARGET_SEGMENT", 46)
            .says(
                    "No segment ticks the three boxes, so that every opportunity is a ghost",
                    "Aucun segment ne coche les trois cases, toute opportunité est donc fantôme")
            .fix(
                    "Find one segment with pain, perceived value and access",
                    "Trouvez un segment avec douleur, valeur perçue et accès")
            .check((plan, found) -> {
                if (!plan.segments().isEmpty() && plan.segments().stream().noneMatch(Segment::isTarget)) {
                    found.at(SEGMENTS);
                }
            });

    static final Rule SEGMENT_NOT_SCORED = Rule.warning("SEGMENT_NOT_SCORED", 44)
            .says(
                    "Without the three boxes nobody knows whether to work on the segment",
                    "Sans les trois cases, nul ne sait s'il faut travailler ce segment")
            .fix(
                    "Answer pain, perceivedValue and accessibility with true or false",
                    "Répondez par true ou false à pain, perceivedValue et accessibility")
            .check((plan, found) -> Items.each(plan.segments(), SEGMENTS, (segment, at) -> {
                if (SegmentStatus.of(segment).isEmpty()) {
                    found.at(at.member("score"));
                }
            }));

    static final Rule SEQUENCE_ON_UNREACHABLE_SEGMENT = Rule.error("SEQUENCE_ON_UNREACHABLE_SEGMENT", 45)
            .says(
                    "A sequence works on '{0}', which lacks the pain or the perceived value",
                    "Une séquence travaille « {0} », à qui manque la douleur ou la valeur perçue")
            .fix("Leave the segment out, and aim at a target", "Retirez le segment et visez une cible")
            .check((plan, found) -> {
                Map<String, Segment> segments = PartsById.segments(plan);
                Items.each(plan.channels(), Pointer.to("channels"), (channel, place) -> {
                    if (isSequenced(channel)) {
                        Items.each(channel.segmentIds(), place.member("segmentIds"), (id, at) -> {
                            Segment segment = segments.get(id);
                            if (segment != null && isNotPrioritised(segment)) {
                                found.at(at, id);
                            }
                        });
                    }
                });
            });

    static final Rule PERSONA_WITHOUT_PAINS = Rule.error("PERSONA_WITHOUT_PAINS", 10)
            .says(
                    "A sequence aims at somebody whose pains nobody knows",
                    "Une séquence vise quelqu'un dont nul ne connaît les douleurs")
            .fix("Name the pains", "Nommez les douleurs")
            .check((plan, found) -> {
                Set<String> aimedAt = aimedAt(plan);
                Items.each(
                        plan.segments(),
                        SEGMENTS,
                        (segment, place) -> Items.each(segment.personas(), place.member("personas"), (persona, at) -> {
                            if (aimedAt.contains(segment.id())
                                    && persona.pains().isEmpty()) {
                                found.at(at.member("pains"));
                            }
                        }));
            });

    static final Rule PERSONA_WITHOUT_TRIGGERS = Rule.error("PERSONA_WITHOUT_TRIGGERS", 10)
            .says(
                    "A sequence aims at somebody without a known reason to buy now",
                    "Une séquence vise quelqu'un sans déclencheur d'achat connu")
            .fix("Name the buying triggers", "Nommez les déclencheurs d'achat")
            .check((plan, found) -> {
                Set<String> aimedAt = aimedAt(plan);
                Items.each(
                        plan.segments(),
                        SEGMENTS,
                        (segment, place) -> Items.each(segment.personas(), place.member("personas"), (persona, at) -> {
                            if (aimedAt.contains(segment.id())
                                    && persona.buyingTriggers().isEmpty()) {
                                found.at(at.member("buyingTriggers"));
                            }
                        }));
            });

    static final Rule SEGMENT_WITHOUT_PERSONA = Rule.warning("SEGMENT_WITHOUT_PERSONA", 10)
            .says("A sequence aims at nobody in particular", "Une séquence ne vise personne en particulier")
            .fix(
                    "Add a persona with its pains and buying triggers",
                    "Ajoutez un persona avec ses douleurs et ses déclencheurs d'achat")
            .check((plan, found) -> {
                Set<String> aimedAt = aimedAt(plan);
                Items.each(plan.segments(), SEGMENTS, (segment, at) -> {
                    if (aimedAt.contains(segment.id()) && segment.personas().isEmpty()) {
                        found.at(at.member("personas"));
                    }
                });
            });

    static final List<Rule> ALL = List.of(
            NO_SEGMENT,
            NO_TARGET_SEGMENT,
            SEGMENT_NOT_SCORED,
            SEQUENCE_ON_UNREACHABLE_SEGMENT,
            PERSONA_WITHOUT_PAINS,
            PERSONA_WITHOUT_TRIGGERS,
            SEGMENT_WITHOUT_PERSONA);

    private PersonaRules() {}

    private static boolean isSequenced(Channel channel) {
        return channel.sequence() != null && channel.isWorked();
    }

    private static Set<String> aimedAt(PlanDocument plan) {
        Set<String> aimedAt = new HashSet<>();
        plan.channels().stream()
                .filter(PersonaRules::isSequenced)
                .forEach(channel -> aimedAt.addAll(channel.segmentIds()));
        return aimedAt;
    }

    /** What is on the watch list is reported as such, by SEQUENCE_ON_WATCHLIST. */
    private static boolean isNotPrioritised(Segment segment) {
        return SegmentStatus.of(segment)
                .filter(SegmentStatus.NOT_PRIORITISED::equals)
                .isPresent();
    }
}
