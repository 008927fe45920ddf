package io.boussole.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that happens to a team on a day.
 *
 * @param events what the tool in which it happens tells of it
 * @param adds what it adds to KPIs, by their id
 */
record Happening(LocalDate day, Tool tool, List<ObjectNode> events, Map<String, Figure> adds) {
    enum Tool {
        HUBSPOT,
        LEMLIST
    }
}
