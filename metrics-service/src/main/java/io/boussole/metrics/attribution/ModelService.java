package io.boussole.metrics.attribution;

import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.metrics.journey.terms.PlanTermsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps which model is in force when. A period keeps the one that it began with. */
@ApplicationScoped
public class ModelService {
    private final ModelRepository models;
    private final PlanTermsService plans;
    private final Clock clock;

    ModelService(ModelRepository models, PlanTermsService plans, Clock clock) {
        this.models = models;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The model in force today.
     *
     * @param validFrom null for the one that nobody chose
     * @param revision of the whole history
     */
    public record InForce(
            AttributionModel model,
            NurtureWeights nurtureWeights,
            @Nullable LocalDate validFrom,
            long revision) {}

    ModelHistory history(String tenantId) {
        return new ModelHistory(models.all(tenantId), plans.all(tenantId));
    }

    @Transactional
    public InForce inForce(String tenantId) {
        ModelHistory history = history(tenantId);
        ModelHistory.Rule rule = history.rule(today());
        return new InForce(
                rule.model(),
                rule.nurtureWeights(),
                history.choice(today()).map(ModelChoice::validFrom).orElse(null),
                history.revision());
    }

    /** The newest choice first. */
    @Transactional
    public List<ModelChoice> choices(String tenantId) {
        return models.all(tenantId).stream()
                .sorted(Comparator.comparing(ModelChoice::revision).reversed())
                .toList();
    }

    /**
     * @param nurtureWeights null for what the plan of the day says
     * @param ifMatch the history's tag as it was read
     * @throws ProblemException 428 or 412 when the history was not read or has changed since; 409 unless {@code validFrom} is the first day
     *     of a period that has not begun
     */
    @Transactional
    public ModelChoice choose(
            String tenantId,
            LocalDate validFrom,
            AttributionModel model,
            @Nullable NurtureWeights nurtureWeights,
            String chosenBy,
            @Nullable String ifMatch) {
        ModelHistory history = history(tenantId);
        Revision.requireMatch(ifMatch, history.revision());
        if (!validFrom.isAfter(today()) || !history.isBoundary(validFrom)) {
            throw fixedInPeriod();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ModelChoice choice = new ModelChoice(validFrom, model, nurtureWeights, now, chosenBy, history.revision() + 1);
        if (!models.add(tenantId, choice)) {
            Revision.requireMatch(ifMatch, history(tenantId).revision());
        }
        return choice;
    }

    private static ProblemException fixedInPeriod() {
        return ProblemException.of(
                AttributionProblem.ATTRIBUTION_MODEL_FIXED,
                new Text(
                        "A model comes into force on the first day of a period that has not begun: of a plan's, or of a"
                                + " calendar quarter where there is no plan",
                        "Un modèle entre en vigueur le premier jour d'une période qui n'a pas commencé : celle d'un plan, ou"
                                + " un trimestre civil là où il n'y a pas de plan"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
