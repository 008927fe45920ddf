package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.template.PlanSkeleton;
import io.boussole.plan.template.TemplateTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Drafts plans from the guide's templates. */
@ApplicationScoped
public class TemplateService {
    private static final int QUARTERS = 4;

    private final PlanRepository plans;
    private final Authorship authorship;

    TemplateService(PlanRepository plans, Authorship authorship) {
        this.plans = plans;
        this.authorship = authorship;
    }

    /** One quarter; with SEGMENT_PLAYBOOK a year and its four quarters, all of them or none. */
    @Transactional
    public DraftedPlans draft(PlanTemplate template, TemplateTerms terms) {
        if (template != PlanTemplate.SEGMENT_PLAYBOOK) {
            return new DraftedPlans(draft(PlanSkeleton.quarter(template, terms)), List.of());
        }
        PlanSummary year = draft(PlanSkeleton.year(terms));
        List<UUID> quarters = IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(number -> draft(PlanSkeleton.quarterOf(year.id(), number, terms)))
                .map(PlanSummary::id)
                .toList();
        return new DraftedPlans(year, quarters);
    }

    private PlanSummary draft(JsonNode document) {
        Plan plan = new Plan(UUID.randomUUID(), DocumentReader.readTree(document), authorship.now());
        plans.persist(plan);
        return plan.summary();
    }
}
