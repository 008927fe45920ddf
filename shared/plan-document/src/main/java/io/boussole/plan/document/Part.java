package io.boussole.plan.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a plan that other parts name by their id. */
public enum Part {
    MEMBER("team", plan -> plan.team().stream().map(Member::id)),
    SEGMENT("segments", plan -> plan.segments().stream().map(Segment::id)),
    KPI("kpis", plan -> plan.kpis().stream().map(Kpi::id)),
    CHANNEL("channels", plan -> plan.channels().stream().map(Channel::id)),
    BATTLE("battles", plan -> plan.battles().stream().map(Battle::id)),
    EXPERIMENT("experiments", plan -> plan.experiments().stream().map(Experiment::id)),
    PLAYBOOK("playbooks", plan -> plan.playbooks().stream().map(Playbook::id)),
    LIBRARY_ITEM("library", plan -> plan.library().stream().map(LibraryItem::id));

    private final String collection;
    private final Function<PlanDocument, Stream<@Nullable String>> ids;

    Part(String collection, Function<PlanDocument, Stream<@Nullable String>> ids) {
        this.collection = collection;
        this.ids = ids;
    }

    /** The member of the document that lists this part. */
    public String collection() {
        return collection;
    }

    /** The ids that a document gives to this part, without the absent ones. */
    public List<String> idsIn(PlanDocument plan) {
        return ids.apply(plan).flatMap(Stream::ofNullable).toList();
    }
}
