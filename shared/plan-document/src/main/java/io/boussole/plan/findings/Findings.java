package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules have to say about one plan: errors before warnings, then in the order of the rules. */
public record Findings(List<Finding> all) {
    /** A rule says no more than this about one plan; whoever has mended these asks again. */
    private static final int MOST_OF_A_RULE = 200;

    /** Where a check reports one rule's findings. */
    public static final class Sink {
        private final Rule rule;
        private final List<Finding> found = new ArrayList<>();

        private Sink(Rule rule) {
            this.rule = rule;
        }

        /** Reports the member at {@code at}; {@code details} fill the places that the rule's text leaves open. */
        public void at(Pointer at, Object... details) {
            if (found.size() < MOST_OF_A_RULE) {
                found.add(new Finding(rule, at, worded(details)));
            }
        }

        public void ifAbsent(@Nullable Object value, Pointer at, Object... details) {
            if (value == null || (value instanceof String text && text.isBlank())) {
                at(at, details);
            }
        }

        private Text worded(Object[] details) {
            Text says = rule.says();
            return new Text(filled(says.en(), details), filled(says.fr(), details));
        }

        private static String filled(String text, Object[] details) {
            String filled = text;
            for (int index = 0; index < details.length; index++) {
                filled = filled.replace("{" + index + "}", abridged(String.valueOf(details[index])));
            }
            return filled;
        }

        private static String abridged(String detail) {
            return detail.length() <= 80 ? detail : detail.substring(0, 79) + "…";
        }
    }

    public static Findings of(PlanDocument plan, List<Rule> rules) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : rules) {
            Sink sink = new Sink(rule);
            rule.check().examine(plan, sink);
            all.addAll(sink.found);
        }
        all.sort(Comparator.comparing(finding -> finding.rule().severity()));
        return new Findings(List.copyOf(all));
    }

    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }
}
