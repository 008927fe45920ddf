package io.boussole.alert.backtest.replay;

import java.util.List;

/** What a rule would have said and done, in the order of the days. */
public record Replayed(List<Firing> firings, List<VerdictDay> verdictChanges) {
    public Replayed {
        firings = List.copyOf(firings);
        verdictChanges = List.copyOf(verdictChanges);
    }
}
