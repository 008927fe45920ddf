package io.boussole.plan.summary;

import io.boussole.plan.document.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of whatever is printed of a plan.
 *
 * @param edition which version of the plan this is, in words
 */
public record PlanHead(Reader reader, String edition) {
    private static final int TITLE = 90;
    private static final int LEAD = 200;

    Paper paper(String kind, boolean isDense) {
        String name = PlainText.of(reader.plan().name());
        String title = name.isEmpty() ? reader.say("Plan without a name", "Plan sans nom") : name;
        return new Paper(
                reader.wording().language(),
                kind,
                PlainText.shortened(title, TITLE),
                period() + " · " + edition,
                lead(),
                List.of(),
                isDense);
    }

    private String period() {
        Period period = reader.plan().period();
        if (period == null || period.start() == null || period.end() == null) {
            return reader.say("period not set yet", "période non fixée");
        }
        return reader.wording().date(period.start()) + " – " + reader.wording().date(period.end());
    }

    private String lead() {
        @Nullable String why = reader.plan().why();
        String plain = PlainText.of(why);
        if (plain.isEmpty()) {
            return reader.say("The plan does not say why yet.", "Le plan ne dit pas encore pourquoi.");
        }
        String shortened = PlainText.shortened(plain, LEAD);
        return shortened.equals(plain)
                ? plain
                : shortened + reader.say(" (in full: annex A)", " (en entier : annexe A)");
    }
}
