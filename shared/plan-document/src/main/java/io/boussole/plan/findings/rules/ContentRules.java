package io.boussole.plan.findings.rules;

import io.boussole.plan.document.ContentPlan;
import io.boussole.plan.document.ContentPlan.ContentKind;
import io.boussole.plan.document.ContentPlan.ContentPiece;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A main piece a month with others around it, each with something to click. */
final class ContentRules {
    private static final Pointer CHANNELS = Pointer.to("channels");

    static final Rule CONTENT_PLAN_INCOMPLETE = Rule.warning("CONTENT_PLAN_INCOMPLETE", 60)
            .says("The content plan does not say its {0}", "Le plan de contenus ne dit pas : {0}")
            .fix(
                    "One pillar a month with four satellites, each with a call to action",
                    "Une pièce maîtresse par mois et quatre satellites, chacun avec un appel à l'action")
            .check((plan, found) -> each(plan, (content, at) -> {
                found.ifAbsent(content.pillarsPerMonth(), at.member("pillarsPerMonth"), "pillarsPerMonth");
                found.ifAbsent(content.satellitesPerPillar(), at.member("satellitesPerPillar"), "satellitesPerPillar");
            }));

    static final Rule CONTENT_MONTH_INCOMPLETE = Rule.warning("CONTENT_MONTH_INCOMPLETE", 60)
            .says("{0}: {1} of {2} contents, {3} % complete", "{0} : {1} contenus sur {2}, complet à {3} %")
            .fix("Plan the contents that are missing", "Planifiez les contenus manquants")
            .check((plan, found) -> each(plan, (content, at) -> {
                if (!content.pieces().isEmpty()) {
                    Map<YearMonth, List<ContentPiece>> byMonth = byMonth(content);
                    Months.of(plan.period()).forEach(month -> {
                        long due = due(content);
                        long done = done(content, byMonth.getOrDefault(month, List.of()));
                        if (done < due) {
                            found.at(at.member("pieces"), month, done, due, 100 * done / due);
                        }
                    });
                }
            }));

    static final Rule CONTENT_WITHOUT_CALL_TO_ACTION = Rule.warning("CONTENT_WITHOUT_CALL_TO_ACTION", 60)
            .says("The content asks its reader for nothing", "Le contenu ne demande rien à son lecteur")
            .fix("Give a call to action", "Donnez un appel à l'action")
            .check((plan, found) -> each(plan, (content, place) -> {
                if (!Boolean.FALSE.equals(content.ctaRequired())) {
                    Items.each(
                            content.pieces(),
                            place.member("pieces"),
                            (piece, at) -> found.ifAbsent(piece.callToAction(), at.member("callToAction")));
                }
            }));

    static final List<Rule> ALL =
            List.of(CONTENT_PLAN_INCOMPLETE, CONTENT_MONTH_INCOMPLETE, CONTENT_WITHOUT_CALL_TO_ACTION);

    private ContentRules() {}

    private static void each(PlanDocument plan, BiConsumer<ContentPlan, Pointer> action) {
        Items.each(plan.channels(), CHANNELS, (channel, at) -> {
            if (channel.contentPlan() != null && channel.isWorked()) {
                action.accept(channel.contentPlan(), at.member("contentPlan"));
            }
        });
    }

    private static Map<YearMonth, List<ContentPiece>> byMonth(ContentPlan content) {
        return content.pieces().stream()
                .filter(piece -> piece.publishedOn() != null)
                .collect(Collectors.groupingBy(piece -> YearMonth.from(piece.publishedOn())));
    }

    /** Pillars and satellites that a month is to bring. */
    private static long due(ContentPlan content) {
        return pillars(content) + satellites(content);
    }

    /** Those that count: no more of a kind than is due. */
    private static long done(ContentPlan content, List<ContentPiece> pieces) {
        return Math.min(pillars(content), count(pieces, ContentKind.PILLAR))
                + Math.min(satellites(content), count(pieces, ContentKind.SATELLITE));
    }

    private static long pillars(ContentPlan content) {
        return content.pillarsPerMonth() == null ? 0 : Math.max(0, content.pillarsPerMonth());
    }

    private static long satellites(ContentPlan content) {
        return content.satellitesPerPillar() == null
                ? 0
                : pillars(content) * Math.max(0, content.satellitesPerPillar());
    }

    private static long count(List<ContentPiece> pieces, ContentKind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).count();
    }
}
