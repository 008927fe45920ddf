package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Segment;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** Whom to aim at, why now, and what to offer them. */
final class SegmentRules {
    private static final Pointer SEGMENTS = Pointer.to("segments");

    static final Rule SEGMENT_WITHOUT_WHO = Rule.error("SEGMENT_WITHOUT_WHO", 9)
            .says("The segment does not say whom it is about", "Le segment ne dit pas qui il vise")
            .fix("Name the segment", "Nommez le segment")
            .check((plan, found) -> Items.each(
                    plan.segments(), SEGMENTS, (segment, at) -> found.ifAbsent(segment.name(), at.member("name"))));

    static final Rule SEGMENT_WITHOUT_WHY_NOW = Rule.error("SEGMENT_WITHOUT_WHY_NOW", 9)
            .says("The segment does not say why now", "Le segment ne dit pas pourquoi maintenant")
            .fix("State what makes this the moment", "Énoncez ce qui en fait le moment")
            .check((plan, found) -> Items.each(
                    plan.segments(), SEGMENTS, (segment, at) -> found.ifAbsent(segment.whyNow(), at.member("whyNow"))));

    static final Rule SEGMENT_WITHOUT_VALUE_PROPOSITION = Rule.error("SEGMENT_WITHOUT_VALUE_PROPOSITION", 9)
            .says(
                    "The segment is a target and offers nothing in particular",
                    "Le segment est une cible et ne propose rien de spécifique")
            .fix(
                    "Give the segment or one of its personas a value proposition",
                    "Donnez une proposition de valeur au segment ou à l'un de ses personas")
            .check((plan, found) -> Items.each(plan.segments(), SEGMENTS, (segment, at) -> {
                if (segment.isTarget() && !hasProposition(segment)) {
                    found.at(at.member("valuePropositions"));
                }
            }));

    static final List<Rule> ALL =
            List.of(SEGMENT_WITHOUT_WHO, SEGMENT_WITHOUT_WHY_NOW, SEGMENT_WITHOUT_VALUE_PROPOSITION);

    private SegmentRules() {}

    private static boolean hasProposition(Segment segment) {
        return !segment.valuePropositions().isEmpty()
                || segment.personas().stream()
                        .anyMatch(persona -> !persona.valuePropositions().isEmpty());
    }
}
