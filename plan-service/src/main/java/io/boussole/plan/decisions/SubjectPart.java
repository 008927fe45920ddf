package io.boussole.plan.decisions;

import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a decision can be about. */
public enum SubjectPart {
    BATTLE(Part.BATTLE::idsIn),
    CHANNEL(Part.CHANNEL::idsIn),
    EXPERIMENT(Part.EXPERIMENT::idsIn),
    KPI(Part.KPI::idsIn),
    RITUAL(plan ->
            plan.rituals().stream().map(Ritual::id).flatMap(Stream::ofNullable).toList()),
    /** The plan as a whole; needs no id. */
    PLAN(plan -> List.of());

    private final Function<PlanDocument, List<String>> ids;

    SubjectPart(Function<PlanDocument, List<String>> ids) {
        this.ids = ids;
    }

    List<String> idsIn(PlanDocument plan) {
        return ids.apply(plan);
    }
}
