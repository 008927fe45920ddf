package io.boussole.plan.summary;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Objective;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the plan is for, and how that is measured. */
final class AimSections {
    private AimSections() {}

    static Section frame(Reader reader) {
        PlanDocument plan = reader.plan();
        List<List<Cell>> rows = new ArrayList<>();
        said(rows, reader.say("Why", "Pourquoi"), plan.why());
        Period period = plan.period();
        said(
                rows,
                reader.say("Vision of the year", "Vision de l'année"),
                period == null ? null : period.annualVision());
        if (plan.context() != null) {
            said(rows, reader.say("Market", "Marché"), plan.context().market());
        }
        plan.objectives().forEach(objective -> said(rows, Reader.text(objective.statement()), objective.why()));
        return Section.of(
                "frame",
                reader.say("Frame and why", "Cadre et pourquoi"),
                List.of(reader.say("What", "Quoi"), reader.say("In words", "En clair")),
                rows,
                reader.say("The plan does not say why yet.", "Le plan ne dit pas encore pourquoi."));
    }

    private static void said(List<List<Cell>> rows, String what, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(Section.row(what, Reader.text(text)));
        }
    }

    static Section objectives(Reader reader) {
        return Section.of(
                "objectives",
                reader.say("Objectives", "Objectifs"),
                List.of(
                        reader.say("What we reach", "Ce que l'on atteint"),
                        reader.say("Target", "Cible"),
                        reader.say("From", "Départ"),
                        reader.say("By", "Échéance"),
                        reader.say("Owner", "Responsable")),
                reader.plan().objectives().stream()
                        .map(objective -> objective(objective, reader))
                        .toList(),
                reader.say("No objective is set yet.", "Aucun objectif n'est encore fixé."));
    }

    private static List<Cell> objective(Objective objective, Reader reader) {
        return Section.row(
                Reader.text(objective.statement()),
                reader.valueOf(objective.kpiId(), objective.target()),
                reader.valueOf(objective.kpiId(), objective.baseline()),
                reader.date(objective.dueOn()),
                reader.member(objective.ownerId()));
    }

    static Section kpis(Reader reader) {
        return Section.of(
                "kpis",
                reader.say("Key figures", "Indicateurs clés"),
                List.of(
                        reader.say("KPI", "Indicateur"),
                        reader.say("Target", "Cible"),
                        reader.say("Range without action", "Fourchette"),
                        reader.say("Stop threshold", "Seuil d'arrêt"),
                        reader.say("Owner", "Responsable")),
                reader.plan().kpis().stream()
                        .sorted(Comparator.comparing(kpi -> !kpi.isKey()))
                        .map(kpi -> kpi(kpi, reader))
                        .toList(),
                reader.say("The plan has no KPI yet.", "Le plan n'a encore aucun indicateur."));
    }

    private static List<Cell> kpi(Kpi kpi, Reader reader) {
        return Section.row(
                reader.label(kpi),
                reader.value(kpi, kpi.target()),
                range(kpi, reader),
                kpi.stopThreshold() == null
                        ? Reader.NOTHING
                        : (kpi.isLowerBetter() ? ">\u00a0" : "<\u00a0") + reader.value(kpi, kpi.stopThreshold()),
                reader.member(kpi.ownerId()));
    }

    private static String range(Kpi kpi, Reader reader) {
        Kpi.TargetRange range = kpi.targetRange();
        return range == null
                ? Reader.NOTHING
                : reader.value(kpi, range.low()) + reader.say(" to ", " à ") + reader.value(kpi, range.high());
    }

    static Section funnel(Reader reader) {
        Labels labels = new Labels(reader.wording());
        return Section.of(
                "funnel",
                reader.say("Funnel", "Entonnoir"),
                List.of(
                        reader.say("Stage", "Étape"),
                        reader.say("Target", "Cible"),
                        reader.say("Assumed rate", "Taux supposé")),
                reader.plan().funnel().stream()
                        .map(stage -> Section.row(
                                labels.stage(stage.stage()),
                                reader.number(stage.target()),
                                reader.share(stage.conversionRateHypothesis())))
                        .toList(),
                reader.say("The funnel is not set yet.", "L'entonnoir n'est pas encore posé."));
    }

    static Section hypotheses(Reader reader) {
        return Section.of(
                "hypotheses",
                reader.say("Hypotheses", "Hypothèses"),
                List.of(
                        reader.say("We assume", "On suppose"),
                        reader.say("Value", "Valeur"),
                        reader.say("Holds from – to", "Tient de – à"),
                        reader.say("Because", "D'après")),
                reader.plan().context() == null
                        ? List.of()
                        : reader.plan().context().hypotheses().stream()
                                .map(hypothesis -> Section.row(
                                        reader.kpi(hypothesis.kpi()),
                                        reader.valueOf(hypothesis.kpi(), hypothesis.value()),
                                        reader.valueOf(hypothesis.kpi(), hypothesis.low())
                                                + " – "
                                                + reader.valueOf(hypothesis.kpi(), hypothesis.high()),
                                        Reader.text(hypothesis.basis())))
                                .toList(),
                reader.say("No hypothesis is stated yet.", "Aucune hypothèse n'est encore énoncée."));
    }
}
