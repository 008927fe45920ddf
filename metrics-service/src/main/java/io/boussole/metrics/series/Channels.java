package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A plan's channels are the lead sources that it gives them. */
final class Channels {
    private Channels() {}

    static SeriesQuery resolved(SeriesQuery query) {
        return query.with(resolved(query.filter(), query.terms()));
    }

    /** The same filter in terms of sources. */
    static Filter resolved(Filter filter, SeriesQuery.Terms terms) {
        SortedSet<String> channels = filter.allowed().get(Dimension.CHANNEL);
        if (channels == null) {
            return filter;
        }
        SortedMap<Dimension, SortedSet<String>> rest = new TreeMap<>(filter.allowed());
        rest.remove(Dimension.CHANNEL);
        return new Filter(rest).and(Filter.of(Dimension.SOURCE, sources(channels, terms.channels())));
    }

    private static SortedSet<String> sources(Set<String> channels, Map<String, String> bySource) {
        SortedSet<String> sources = new TreeSet<>();
        bySource.forEach((source, channel) -> {
            if (channels.contains(channel)) {
                sources.add(source);
            }
        });
        return sources;
    }

    /** A group's values, with the channel in place of the source where channels are asked for; empty: no channel's. */
    static List<String> key(SeriesQuery query, List<String> group) {
        List<String> key = new ArrayList<>(group);
        int channel = query.groupBy().indexOf(Dimension.CHANNEL);
        if (channel >= 0) {
            String source = group.get(channel).toLowerCase(Locale.ROOT);
            key.set(channel, query.terms().channels().getOrDefault(source, ""));
        }
        return key;
    }
}
