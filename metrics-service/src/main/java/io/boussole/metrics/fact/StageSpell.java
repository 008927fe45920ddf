package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deal's stay in a stage.
 *
 * @param leftAt null while it lasts, and of a stage in which the deal ended
 */
public record StageSpell(
        String stage, Instant enteredAt, @Nullable Instant leftAt) {
    /** The stays that a history tells of; the same stage said again is the same stay. */
    public static List<StageSpell> of(List<HistoryEntry> entries) {
        List<StageSpell> spells = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            int last = spells.size() - 1;
            if (last >= 0 && spells.get(last).stage().equals(entry.value())) {
                continue;
            }
            if (last >= 0) {
                spells.set(last, spells.get(last).until(entry.at()));
            }
            spells.add(new StageSpell(entry.value(), entry.at(), null));
        }
        return spells;
    }

    /** A deal that is decided without moving on leaves its stage by that, unless the stage is where deals end. */
    static List<StageSpell> decided(List<StageSpell> spells, Instant decidedAt, Set<String> endings) {
        if (spells.isEmpty()) {
            return spells;
        }
        StageSpell last = spells.get(spells.size() - 1);
        if (endings.contains(last.stage()) || decidedAt.isBefore(last.enteredAt())) {
            return spells;
        }
        List<StageSpell> closed = new ArrayList<>(spells.subList(0, spells.size() - 1));
        closed.add(last.until(decidedAt));
        return closed;
    }

    private StageSpell until(Instant end) {
        return new StageSpell(stage, enteredAt, end);
    }
}
