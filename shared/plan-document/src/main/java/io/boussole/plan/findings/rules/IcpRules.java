package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Segment.Operator;
import io.boussole.plan.document.Segment.Signal;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ideal customers, told by what anybody can observe. */
final class IcpRules {
    private static final Pointer SEGMENTS = Pointer.to("segments");
    private static final Set<String> OBSERVABLE =
            Set.of("COMPANY_SIZE", "TECH_STACK", "REGULATORY", "DIGITAL_MATURITY");

    static final Rule NOT_OBSERVABLE = Rule.error("NOT_OBSERVABLE", 43)
            .says("Nobody can observe '{0}'", "Personne ne peut observer « {0} »")
            .fix(
                    "Give COMPANY_SIZE, TECH_STACK, REGULATORY or DIGITAL_MATURITY with an operator and a value",
                    "Donnez COMPANY_SIZE, TECH_STACK, REGULATORY ou DIGITAL_MATURITY avec un opérateur et une valeur")
            .check((plan, found) -> Items.each(
                    plan.segments(),
                    SEGMENTS,
                    (segment, place) -> Items.each(segment.icp(), place.member("icp"), (signal, at) -> {
                        String name = signal.signal();
                        if (name == null || !OBSERVABLE.contains(name)) {
                            found.at(at.member("signal"), name == null ? "" : name);
                        } else if (signal.operator() == null || signal.value() == null) {
                            found.at(at, name);
                        }
                    })));

    static final Rule SIGNAL_VALUE_MISMATCH = Rule.error("SIGNAL_VALUE_MISMATCH", 43)
            .says("{0} cannot be applied to this value", "{0} ne s'applique pas à cette valeur")
            .fix(
                    "BETWEEN takes two numbers in order, AT_LEAST and AT_MOST one number, ANY_OF a list, EQUALS one value",
                    "BETWEEN prend deux nombres croissants, AT_LEAST et AT_MOST un nombre, ANY_OF une liste, EQUALS une"
                            + " valeur")
            .check((plan, found) -> Items.each(
                    plan.segments(),
                    SEGMENTS,
                    (segment, place) -> Items.each(segment.icp(), place.member("icp"), (signal, at) -> {
                        Operator operator = signal.operator();
                        if (operator != null && signal.value() != null && !fits(operator, signal)) {
                            found.at(at.member("value"), operator);
                        }
                    })));

    static final Rule SEGMENT_WITHOUT_ICP = Rule.warning("SEGMENT_WITHOUT_ICP", 43)
            .says(
                    "The segment is a target and nothing tells its ideal customers",
                    "Le segment est une cible et rien ne décrit ses clients idéaux")
            .fix(
                    "List signals that can be observed: size, tools, regulation, digital maturity",
                    "Listez des signaux observables : taille, outils, réglementation, maturité digitale")
            .check((plan, found) -> Items.each(plan.segments(), SEGMENTS, (segment, at) -> {
                if (segment.isTarget() && segment.icp().isEmpty()) {
                    found.at(at.member("icp"));
                }
            }));

    static final List<Rule> ALL = List.of(NOT_OBSERVABLE, SIGNAL_VALUE_MISMATCH, SEGMENT_WITHOUT_ICP);

    private IcpRules() {}

    private static boolean fits(Operator operator, Signal signal) {
        @Nullable Object value = signal.value();
        return switch (operator) {
            case BETWEEN ->
                value instanceof List<?> bounds
                        && bounds.size() == 2
                        && bounds.get(0) instanceof BigDecimal low
                        && bounds.get(1) instanceof BigDecimal high
                        && low.compareTo(high) <= 0;
            case AT_LEAST, AT_MOST -> value instanceof BigDecimal;
            case ANY_OF, ALL_OF, NONE_OF -> value instanceof List<?> values && !values.isEmpty();
            case EQUALS, NOT_EQUALS -> !(value instanceof List<?>);
        };
    }
}
