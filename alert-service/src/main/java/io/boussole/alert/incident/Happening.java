package io.boussole.alert.incident;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to enter an alert's history.
 *
 * @param by subject of the credential; null: it happens by itself
 */
record Happening(
        HistoryType type,
        @Nullable String by,
        Instant at,
        @Nullable UUID actionId,
        @Nullable String note,
        Map<String, String> details) {
    Happening {
        details = Map.copyOf(details);
    }

    static Happening of(HistoryType type, Instant at) {
        return new Happening(type, null, at, null, null, Map.of());
    }

    static Happening of(HistoryType type, By by) {
        return new Happening(type, by.name(), by.at(), null, null, Map.of());
    }

    Happening to(UUID newActionId) {
        return new Happening(type, by, at, newActionId, note, details);
    }

    Happening note(@Nullable String newNote) {
        return new Happening(type, by, at, actionId, newNote, details);
    }

    Happening with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value.toString());
        return new Happening(type, by, at, actionId, note, more);
    }
}
