package io.boussole.metrics.connection.rest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a user tells of a sender's account, as its members come in and go out. */
final class Account {
    private Account() {}

    static ZoneId zone(@Nullable ZoneId zone) {
        return Objects.requireNonNullElse(zone, ZoneOffset.UTC);
    }

    static @Nullable String source(@Nullable String source) {
        return source == null || source.isBlank() ? null : source.strip();
    }

    /** Without the members that a patch has cleared. */
    static <T> SortedMap<String, T> map(@Nullable Map<String, ? extends @Nullable T> members) {
        SortedMap<String, T> present = new TreeMap<>();
        if (members != null) {
            members.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
        }
        return present;
    }

    static <T> Map<String, @Nullable T> nullable(SortedMap<String, T> members) {
        return new LinkedHashMap<>(members);
    }
}
