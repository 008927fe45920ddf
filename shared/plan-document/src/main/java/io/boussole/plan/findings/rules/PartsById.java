package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a plan by their id; of several with the same id the first. */
final class PartsById {
    private PartsById() {}

    static Map<String, Member> members(PlanDocument plan) {
        return index(plan.team(), Member::id);
    }

    static Map<String, Kpi> kpis(PlanDocument plan) {
        return index(plan.kpis(), Kpi::id);
    }

    static Map<String, Segment> segments(PlanDocument plan) {
        return index(plan.segments(), Segment::id);
    }

    static <T> Map<String, T> index(List<T> parts, Function<T, @Nullable String> id) {
        Map<String, T> byId = new HashMap<>();
        for (T part : parts) {
            String key = id.apply(part);
            if (key != null) {
                byId.putIfAbsent(key, part);
            }
        }
        return byId;
    }
}
