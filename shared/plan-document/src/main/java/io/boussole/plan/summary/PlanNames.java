package io.boussole.plan.summary;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a plan by their ids. Of two parts with one id the first counts; an id that nothing has is its own name. */
final class PlanNames {
    private final Map<String, Member> members;
    private final Map<String, Kpi> kpis;
    private final Map<String, Channel> channels;
    private final Map<String, Segment> segments;
    private final Map<String, LibraryItem> library;

    PlanNames(PlanDocument plan) {
        members = byId(plan.team(), Member::id);
        kpis = byId(plan.kpis(), Kpi::id);
        channels = byId(plan.channels(), Channel::id);
        segments = byId(plan.segments(), Segment::id);
        library = byId(plan.library(), LibraryItem::id);
    }

    Optional<Kpi> kpi(@Nullable String id) {
        return found(kpis, id);
    }

    Optional<LibraryItem> item(@Nullable String id) {
        return found(library, id);
    }

    String member(@Nullable String id) {
        return found(members, id).map(Member::name).map(PlainText::of).orElse(PlainText.of(id));
    }

    /** The first name, which is enough within a team. */
    String firstName(@Nullable String id) {
        String name = member(id);
        int space = name.indexOf(' ');
        return space > 0 ? name.substring(0, space) : name;
    }

    String channel(@Nullable String id) {
        return found(channels, id).map(PlanNames::nameOf).orElse(PlainText.of(id));
    }

    String segment(@Nullable String id) {
        return found(segments, id).map(Segment::name).map(PlainText::of).orElse(PlainText.of(id));
    }

    static String nameOf(Channel channel) {
        return PlainText.of(channel.name() == null ? channel.id() : channel.name());
    }

    private static <T> Optional<T> found(Map<String, T> parts, @Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(parts.get(id));
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, @Nullable String> id) {
        Map<String, T> found = new HashMap<>();
        for (T part : parts) {
            String its = id.apply(part);
            if (its != null) {
                found.putIfAbsent(its, part);
            }
        }
        return found;
    }
}
