package io.boussole.plan.initiative;

import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentTemplate;
import io.boussole.plan.document.Experiment.FailureCriterion;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an experiment must say before it starts, because it is frozen from then on (rows 100, 103). */
public final class ExperimentReadiness {
    /** Days of {@link ExperimentTemplate#COLD_EMAIL_2_WEEKS}, the first and the last included (row 101). */
    public static final int TWO_WEEKS_DAYS = 14;

    private final Pointer at;
    private final List<Violation> found = new ArrayList<>();

    private ExperimentReadiness(Pointer at) {
        this.at = at;
    }

    /** Everything that is missing or wrong, each at its member below {@code at}; empty when the experiment can start. */
    public static List<Violation> of(Experiment experiment, Pointer at) {
        ExperimentReadiness readiness = new ExperimentReadiness(at);
        readiness.examine(experiment);
        return List.copyOf(readiness.found);
    }

    private void examine(Experiment experiment) {
        want(experiment.population(), "population", "Say whom it reaches", "Dites qui elle touche");
        want(experiment.ownerId(), "ownerId", "Name the owner", "Désignez le responsable");
        want(experiment.start(), "start", "Give the first day", "Indiquez le premier jour");
        want(experiment.end(), "end", "Give the last day", "Indiquez le dernier jour");
        want(experiment.kpiId(), "kpiId", "Name the KPI", "Nommez l'indicateur");
        want(
                threshold(experiment.failureCriterion()),
                "failureCriterion",
                "Say at which value it has failed",
                "Dites à quelle valeur elle a échoué");
        duration(experiment.template(), experiment.start(), experiment.end());
        share(experiment.populationShare());
    }

    private void want(@Nullable Object value, String member, String en, String fr) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(member, "MISSING", en, fr);
        }
    }

    private static @Nullable BigDecimal threshold(@Nullable FailureCriterion criterion) {
        if (criterion == null) {
            return null;
        }
        return criterion.below() == null ? criterion.above() : criterion.below();
    }

    private void duration(@Nullable ExperimentTemplate template, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return;
        }
        if (end.isBefore(start)) {
            add("end", "END_BEFORE_START", "It ends before it starts", "Elle finit avant de commencer");
        } else if (template == ExperimentTemplate.COLD_EMAIL_2_WEEKS
                && ChronoUnit.DAYS.between(start, end) + 1 != TWO_WEEKS_DAYS) {
            add("end", "NOT_TWO_WEEKS", "This form lasts 14 days", "Ce modèle dure 14 jours");
        }
    }

    /** A test that reaches everybody is a rollout (row 104). */
    private void share(@Nullable BigDecimal share) {
        if (share != null && share.compareTo(BigDecimal.ONE) >= 0) {
            add(
                    "populationShare",
                    "TEST_IS_NO_ROLLOUT",
                    "A test does not reach the whole segment",
                    "Un test ne touche pas tout le segment");
        }
    }

    private void add(String member, String code, String en, String fr) {
        found.add(new Violation(at.member(member).toString(), code, new Text(en, fr)));
    }
}
