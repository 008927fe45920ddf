package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rules have to say about one plan: errors before warnings, then in the order of the rules. */
public record Findings(List<Finding> all) {
    /** A rule says no more than this about one plan; whoever has mended these asks again. */
    private static final int MOST_OF_A_RULE = 200;

    /** Where a check reports one rule's findings. */
    public static final class Sink {
        private final Rule rule;
        private final LocalDate today;
        private final @Nullable Accepted accepted;
        private final List<Finding> found = new ArrayList<>();

        private Sink(Rule rule, LocalDate today, @Nullable Accepted accepted) {
            this.rule = rule;
            this.today = today;
            this.accepted = accepted;
        }

        /** The day on which the plan is looked at, by its own calendar. */
        public LocalDate today() {
            return today;
        }

        /** Reports the member at {@code at}; {@code details} fill the places that the rule's text leaves open, a Text by its language. */
        public void at(Pointer at, Object... details) {
            if (found.size() < MOST_OF_A_RULE) {
                found.add(
                        accepted == null
                                ? new Finding(rule, rule.severity(), at, worded(details))
                                : new Finding(rule, Severity.WARNING, at, accepted.after(worded(details))));
            }
        }

        public void ifAbsent(@Nullable Object value, Pointer at, Object... details) {
            if (value == null || (value instanceof String text && text.isBlank())) {
                at(at, details);
            }
        }

        private Text worded(Object[] details) {
            Text says = rule.says();
            return new Text(filled(says.en(), details, Text::en), filled(says.fr(), details, Text::fr));
        }

        private static String filled(String text, Object[] details, Function<Text, String> language) {
            String filled = text;
            for (int index = 0; index < details.length; index++) {
                Object detail = details[index] instanceof Text words ? language.apply(words) : details[index];
                filled = filled.replace("{" + index + "}", abridged(String.valueOf(detail)));
            }
            return filled;
        }

        private static String abridged(String detail) {
            return detail.length() <= 80 ? detail : detail.substring(0, 79) + "…";
        }
    }

    /**
     * Holds the plan to the rules.
     *
     * @param today the day on which it is looked at, by the plan's own calendar
     */
    public static Findings of(PlanDocument plan, List<Rule> rules, LocalDate today) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : rules) {
            Sink sink = new Sink(rule, today, Accepted.in(plan, rule));
            rule.check().examine(plan, sink);
            all.addAll(sink.found);
        }
        all.sort(Comparator.comparing(Finding::severity));
        return new Findings(List.copyOf(all));
    }

    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }
}
