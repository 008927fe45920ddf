package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.StageEntry;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DealStateJsonTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123456Z");

    @Test
    void readsWhatItWrote() {
        DealState state = new DealState(
                Map.of(
                        DealProperty.NAME, new Register("Société \"Générale\" 🚀", new Stamp(AT, "meta-7")),
                        DealProperty.AMOUNT, new Register("", Stamp.of(AT)),
                        DealProperty.LIFECYCLE, Lifecycle.DELETED.at(AT)),
                List.of(new StageEntry(AT, "3"), new StageEntry(AT.plusNanos(1000), "7")),
                new TreeMap<>(Map.of("17", true, "9007199254740993", false)));

        assertThat(DealStateJson.read(DealStateJson.write(state))).isEqualTo(state);
        assertThat(DealStateJson.read(DealStateJson.write(DealState.empty()))).isEqualTo(DealState.empty());
    }

    @Test
    void readsWhatIsStoredToday() {
        String stored = """
                {"registers":{"AMOUNT":["2000",1705422467780000,""]},"stages":[[1705422467780000,"closedwon"]],"absorbed":{"17":true}}""";

        Instant at = Instant.parse("2024-01-16T16:27:47.780Z");
        assertThat(DealStateJson.read(stored))
                .isEqualTo(new DealState(
                        Map.of(DealProperty.AMOUNT, new Register("2000", Stamp.of(at))),
                        List.of(new StageEntry(at, "closedwon")),
                        new TreeMap<>(Map.of("17", true))));
    }
}
