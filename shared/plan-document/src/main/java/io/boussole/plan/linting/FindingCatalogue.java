package io.boussole.plan.linting;

import io.boussole.http.Text;
import io.boussole.plan.findings.Rule;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.findings.rules.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the linter can say: the faults of a text, then the rules of the guide in the order of a plan's parts. */
public final class FindingCatalogue {
    /**
     * One code.
     *
     * @param says with {@code {0}}, {@code {1}} for what a finding fills in
     * @param isLimit whether a change that breaks the rule further is refused, in a draft too
     */
    public record Entry(
            String code,
            Severity severity,
            @Nullable Integer row,
            Text says,
            Text fix,
            boolean isAcceptable,
            boolean isLimit) {

        private static Entry of(Rule rule) {
            return new Entry(
                    rule.code(),
                    rule.severity(),
                    rule.row(),
                    rule.says(),
                    rule.fix(),
                    rule.isAcceptable(),
                    rule.isLimit());
        }

        private static Entry of(DocumentFault fault) {
            return new Entry(fault.name(), Severity.ERROR, null, fault.says(), fault.fix(), false, false);
        }
    }

    public static final List<Entry> ALL = Stream.concat(
                    Stream.of(DocumentFault.values())
                            .filter(fault -> fault != DocumentFault.OTHER)
                            .map(Entry::of),
                    RuleBook.ALL.stream().map(Entry::of))
            .toList();

    private FindingCatalogue() {}

    /** What comes after one code, all of it after none or after one that does not exist any more. */
    public static List<Entry> after(@Nullable String code) {
        for (int index = 0; index < ALL.size(); index++) {
            if (ALL.get(index).code().equals(code)) {
                return ALL.subList(index + 1, ALL.size());
            }
        }
        return ALL;
    }

    /** The catalogue as a page in Markdown. */
    public static String page() {
        return """
                # Findings

                What `GET /plans/{id}/findings`, `POST /plans/lint` and `./boussole lint FILE` can say about a plan. An ERROR prevents \
                activation, a WARNING does not. Row is the requirement behind the rule; a finding without a row is about what any \
                document of this kind must keep. "Acceptable" errors become warnings once a member of the team accepts them in the \
                plan's `acceptances`, by name and with a reason. A "limit" is kept in drafts too: a change that breaks it further is \
                refused at once. `GET /finding-rules` serves the same list.

                This page is made from the code; a test compares it, and `-Dfindings.write` writes it anew.

                | code | severity | row | says | fix |
                |---|---|---|---|---|
                """ + ALL.stream().map(FindingCatalogue::line).collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        return "| `%s` | %s%s%s | %s | %s<br>%s | %s<br>%s |\n"
                .formatted(
                        entry.code(),
                        entry.severity(),
                        entry.isAcceptable() ? ", acceptable" : "",
                        entry.isLimit() ? ", limit" : "",
                        entry.row() == null ? "" : entry.row(),
                        cell(entry.says().in(Locale.ENGLISH)),
                        cell(entry.says().in(Locale.FRENCH)),
                        cell(entry.fix().in(Locale.ENGLISH)),
                        cell(entry.fix().in(Locale.FRENCH)));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
