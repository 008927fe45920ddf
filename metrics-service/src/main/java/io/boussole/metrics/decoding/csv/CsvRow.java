package io.boussole.metrics.decoding.csv;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.FactKind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one row of a file says, in Boussole's own words.
 *
 * @param at when it was so: what the row says, else when its import began
 * @param rank tells the rows of one import apart: the later one holds
 * @param subscription which subscription its recurring revenue is of; empty for the only one
 * @param values by field, each in the text in which it is kept
 * @param links identifiers by field
 * @param toolIds identifiers by tool
 */
public record CsvRow(
        FactKind kind,
        String id,
        Instant at,
        String rank,
        String subscription,
        SortedMap<String, String> values,
        SortedMap<String, List<String>> links,
        SortedMap<String, String> toolIds) {
    private static final JsonMapper JSON = new JsonMapper();

    public CsvRow {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
        toolIds = Collections.unmodifiableSortedMap(new TreeMap<>(toolIds));
    }

    /** As it travels and is kept: the same row always gives the same text. */
    public String toJson() {
        ObjectNode row = JSON.createObjectNode();
        row.put("kind", kind.name());
        row.put("id", id);
        row.put("at", at.toString());
        row.put("rank", rank);
        row.put("subscription", subscription);
        row.set("values", JSON.valueToTree(values));
        row.set("links", JSON.valueToTree(links));
        row.set("toolIds", JSON.valueToTree(toolIds));
        return row.toString();
    }
}
