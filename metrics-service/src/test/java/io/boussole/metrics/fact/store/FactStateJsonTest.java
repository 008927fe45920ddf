package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FactStateJsonTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123456Z");

    @Test
    void readsWhatItWrote() {
        FactState state = new FactState(
                new TreeMap<>(Map.of(
                        Slot.of(Property.NAME),
                        new Register("Société \"Générale\" 🚀", new Stamp(AT, "meta-7")),
                        new Slot(Property.MRR, "sub:1"),
                        new Register("", Stamp.of(AT)),
                        Slot.of(Property.LIFECYCLE),
                        Lifecycle.DELETED.at(AT))),
                List.of(HistoryEntry.stage(AT, "3"), HistoryEntry.stage(AT.plusNanos(1000), "7")),
                new TreeMap<>(Map.of("17", true, "9007199254740993", false)));

        assertThat(FactStateJson.read(FactStateJson.write(state))).isEqualTo(state);
        assertThat(FactStateJson.read(FactStateJson.write(FactState.empty()))).isEqualTo(FactState.empty());
    }

    @Test
    void readsWhatIsStoredToday() {
        String stored = """
                {"registers":{"AMOUNT":["2000",1705422467780000,""]},"history":[["STAGE",1705422467780000,"closedwon"]],"absorbed":{"17":true}}""";

        Instant at = Instant.parse("2024-01-16T16:27:47.780Z");
        assertThat(FactStateJson.read(stored))
                .isEqualTo(new FactState(
                        new TreeMap<>(Map.of(Slot.of(Property.AMOUNT), new Register("2000", Stamp.of(at)))),
                        List.of(HistoryEntry.stage(at, "closedwon")),
                        new TreeMap<>(Map.of("17", true))));
    }
}
