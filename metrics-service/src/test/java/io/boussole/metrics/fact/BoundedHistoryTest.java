package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More is said of one slot than is kept. */
class BoundedHistoryTest {
    private static final Instant FIRST = Instant.parse("2027-01-04T10:00:00Z");
    private static final int SAID = 3 * FactState.ENTRIES_KEPT;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void keepsTheFirstAndTheNewestInAnyOrderAndGrouping(int seed) {
        Random random = new Random(seed);
        List<FactState> said = new ArrayList<>();
        for (int entry = 0; entry < SAID; entry++) {
            said.add(FactState.of(stage(entry)));
            said.add(FactState.of(mrr(entry)));
        }
        Collections.shuffle(said, random);

        FactState joined = joined(said, random);

        assertThat(joined.stages())
                .hasSize(FactState.ENTRIES_KEPT + 1)
                .startsWith(stage(0), stage(SAID - FactState.ENTRIES_KEPT))
                .endsWith(stage(SAID - 1));
        assertThat(joined.history(mrr(0).slot()))
                .hasSize(FactState.ENTRIES_KEPT + 1)
                .startsWith(mrr(0), mrr(SAID - FactState.ENTRIES_KEPT))
                .endsWith(mrr(SAID - 1));
        assertThat(joined.join(joined)).isEqualTo(joined);
        assertThat(said.stream().reduce(FactState.empty(), FactState::join)).isEqualTo(joined);
    }

    /** Joins neighbours chosen at random until one is left, so that partial states are bounded too. */
    private static FactState joined(List<FactState> said, Random random) {
        List<FactState> states = new ArrayList<>(said);
        while (states.size() > 1) {
            int one = random.nextInt(states.size() - 1);
            states.set(one, states.get(one).join(states.remove(one + 1)));
        }
        return states.get(0);
    }

    private static HistoryEntry stage(int entry) {
        return HistoryEntry.stage(FIRST.plusSeconds(60L * entry), entry % 2 == 0 ? "new" : "proposal");
    }

    private static HistoryEntry mrr(int entry) {
        return new HistoryEntry(
                new Slot(Property.MRR, "sub_1"), FIRST.plusSeconds(60L * entry), Integer.toString(entry / 2));
    }
}
