package io.boussole.plan.format;

import io.boussole.plan.document.Pointer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the values of a document stand in its text. Kept only for whoever asks, since it costs as much as the tree. */
public final class Places {
    /** Both counted from 1. */
    public record Place(int line, int column) {}

    private final @Nullable Map<String, Place> kept;

    private Places(@Nullable Map<String, Place> kept) {
        this.kept = kept;
    }

    public static Places kept() {
        return new Places(new HashMap<>());
    }

    public static Places none() {
        return new Places(null);
    }

    /**
     * Where a value stands, or its key where it has one; of a value that is absent, or repeated by an alias, the nearest one around
     * it that the text has.
     */
    public @Nullable Place of(String pointer) {
        String around = pointer;
        while (kept != null) {
            Place place = kept.get(around);
            if (place != null || around.isEmpty()) {
                return place;
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        return null;
    }

    boolean areKept() {
        return kept != null;
    }

    void put(Pointer at, Place place) {
        if (kept != null) {
            kept.put(at.toString(), place);
        }
    }
}
