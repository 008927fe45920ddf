package io.boussole.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Battle.Leverage;
import io.boussole.plan.document.Period.PeriodType;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document of a new plan: calendar, funnel, rituals, critical tasks, KPIs and playbooks as the guide has them, without the
 * names and figures that only the team can give. The findings ask for those.
 */
public final class PlanSkeleton {
    private static final List<Leverage> LEVERAGES = List.of(Leverage.values());
    private static final int QUARTER_MONTHS = 3;
    private static final int QUARTERS = 4;
    private static final int BATTLES = 3;
    private static final int ACTIONS = 3;
    /** A third of the ninety days of a plan of three battles. */
    private static final int ACTION_DAYS = 30;

    private static final int REVIEW_AFTER_DAYS = 45;
    private static final int PLAYBOOK_WORKING_DAYS = 10;

    private final TemplateTerms terms;
    private final ObjectNode plan;

    private PlanSkeleton(PlanTemplate template, TemplateTerms terms) {
        this.terms = terms;
        this.plan = common(terms);
        plan.put("template", template.name());
        plan.put("currency", terms.currency());
        ObjectNode calendar = plan.withObject("/calendar");
        calendar.put("country", terms.country());
        calendar.put("timeZone", terms.timeZone());
        segments();
    }

    /** A plan of one quarter. */
    public static JsonNode quarter(PlanTemplate template, TemplateTerms terms) {
        PlanSkeleton skeleton = new PlanSkeleton(template, terms);
        skeleton.period(PeriodType.QUARTER, terms.start(), QUARTER_MONTHS, null);
        skeleton.plan.put("name", terms.name());
        skeleton.battles(template == PlanTemplate.PRIORITISED_3X3 ? BATTLES : 1, terms.start());
        return skeleton.plan;
    }

    /** The frame of a year, with a playbook for each target segment. */
    public static JsonNode year(TemplateTerms terms) {
        PlanSkeleton skeleton = new PlanSkeleton(PlanTemplate.SEGMENT_PLAYBOOK, terms);
        skeleton.period(PeriodType.YEAR, terms.start(), QUARTERS * QUARTER_MONTHS, null);
        skeleton.plan.put("name", terms.name());
        skeleton.segmentPlaybooks();
        return skeleton.plan;
    }

    /**
     * One of the year's quarters.
     *
     * @param number 1 to 4, in the fiscal year
     */
    public static JsonNode quarterOf(UUID annualPlan, int number, TemplateTerms terms) {
        LocalDate start = terms.start().plusMonths((long) (number - 1) * QUARTER_MONTHS);
        PlanSkeleton skeleton = new PlanSkeleton(PlanTemplate.SEGMENT_PLAYBOOK, terms);
        skeleton.period(PeriodType.QUARTER, start, QUARTER_MONTHS, annualPlan);
        skeleton.plan.put(
                "name",
                terms.name() + " " + terms.word("Q", "T") + number + " "
                        + terms.start().getYear());
        skeleton.segmentPlaybooks();
        skeleton.battles(1, start);
        return skeleton.plan;
    }

    private void period(PeriodType type, LocalDate start, int months, @Nullable UUID annualPlan) {
        LocalDate end = start.plusMonths(months).minusDays(1);
        ObjectNode period = plan.withObject("/period");
        period.put("type", type.name());
        period.put("start", start.toString());
        period.put("end", end.toString());
        if (annualPlan != null) {
            period.put("parentAnnualPlanId", annualPlan.toString());
        }
        plan.path("objectives").forEach(objective -> ((ObjectNode) objective).put("dueOn", end.toString()));
    }

    private void segments() {
        Set<String> taken = new HashSet<>();
        ArrayNode segments = plan.withArray("/segments");
        for (TemplateTerms.NamedSegment named : terms.segments()) {
            ObjectNode segment = segments.addObject();
            segment.put("id", Slug.of(named.name(), "segment", taken));
            segment.put("name", named.name());
            ObjectNode score = segment.putObject("score");
            score.put("pain", true);
            score.put("perceivedValue", true);
            score.put("accessibility", named.target());
        }
    }

    private void segmentPlaybooks() {
        ArrayNode playbooks = plan.withArray("/playbooks");
        for (int index = 0; index < terms.segments().size(); index++) {
            if (terms.segments().get(index).target()) {
                playbook(playbooks, plan.at("/segments/" + index));
            }
        }
    }

    private void playbook(ArrayNode playbooks, JsonNode segment) {
        ObjectNode playbook = playbooks.addObject();
        playbook.put("id", "segment-" + segment.get("id").asText());
        playbook.put(
                "title",
                terms.word("Work the segment ", "Travailler le segment ")
                        + segment.get("name").asText());
        playbook.put("dueInWorkingDays", PLAYBOOK_WORKING_DAYS);
        ArrayNode steps = playbook.putArray("checklist");
        List.of(
                        terms.word(
                                "Write down the pains and the buying triggers",
                                "Noter les douleurs et les déclencheurs d'achat"),
                        terms.word(
                                "Draw up the list of accounts from the signals",
                                "Dresser la liste des comptes d'après les signaux"),
                        terms.word(
                                "Listen to two key calls and revise the script",
                                "Écouter deux appels clés et réviser le script"))
                .forEach(steps::add);
    }

    private void battles(int count, LocalDate start) {
        ArrayNode battles = plan.withArray("/battles");
        for (int number = 1; number <= count; number++) {
            ObjectNode battle = battles.addObject();
            battle.put("id", "battle-" + number);
            battle.put("name", terms.word("Battle ", "Bataille ") + number);
            battle.put("leverage", LEVERAGES.get(number - 1).name());
            battle.putObject("stopRule")
                    .put("reviewOn", start.plusDays(REVIEW_AFTER_DAYS).toString());
            actions(battle.putArray("actions"), number, start);
        }
    }

    /** One after the other, so that all are done within ninety days; a quarter with February in it may have one less. */
    private void actions(ArrayNode actions, int battle, LocalDate start) {
        LocalDate end = start.plusMonths(QUARTER_MONTHS).minusDays(1);
        for (int number = 1; number <= ACTIONS; number++) {
            LocalDate first = start.plusDays((long) (number - 1) * ACTION_DAYS);
            ObjectNode action = actions.addObject();
            action.put("id", "action-" + battle + "-" + number);
            action.put("startOn", first.toString());
            LocalDate due = first.plusDays(ACTION_DAYS - 1);
            action.put("dueOn", (due.isAfter(end) ? end : due).toString());
        }
    }

    private static ObjectNode common(TemplateTerms terms) {
        String name = "skeleton_" + terms.word("en", "fr") + ".yaml";
        try (InputStream yaml = PlanSkeleton.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(yaml).readAllBytes();
            return new DocumentReader(DocumentLimits.DEFAULT)
                    .read(bytes, DocumentFormat.YAML)
                    .tree()
                    .deepCopy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
