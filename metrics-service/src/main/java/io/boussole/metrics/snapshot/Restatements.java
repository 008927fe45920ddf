package io.boussole.metrics.snapshot;

import io.boussole.metrics.snapshot.Restatement.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares frozen figures with the same ones read again. Pure. */
final class Restatements {
    private Restatements() {}

    private record Key(Part part, String figure) {}

    /** In the order of the snapshot; what reads as it did is left out. */
    static List<Restatement> of(PlanSnapshot snapshot, Figures now) {
        Map<Key, @Nullable BigDecimal> current = numbers(now);
        List<Restatement> restated = new ArrayList<>();
        numbers(snapshot.figures()).forEach((key, frozen) -> {
            @Nullable BigDecimal read = current.get(key);
            if (!isSame(frozen, read)) {
                restated.add(restatement(snapshot, key, frozen, read));
            }
        });
        return restated;
    }

    private static Restatement restatement(
            PlanSnapshot snapshot, Key key, @Nullable BigDecimal frozen, @Nullable BigDecimal now) {
        return new Restatement(
                snapshot.kind(),
                snapshot.day(),
                key.part(),
                key.figure(),
                frozen,
                now,
                frozen == null || now == null ? null : now.subtract(frozen));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static Map<Key, @Nullable BigDecimal> numbers(Figures figures) {
        Map<Key, @Nullable BigDecimal> numbers = new LinkedHashMap<>();
        for (KpiFigure kpi : figures.kpis()) {
            numbers.put(new Key(Part.KPI_VALUE, kpi.kpiId()), kpi.value());
            numbers.put(new Key(Part.KPI_SAMPLE_SIZE, kpi.kpiId()), BigDecimal.valueOf(kpi.sampleSize()));
        }
        for (StageFigure stage : figures.funnel()) {
            String name = stage.stage().name();
            numbers.put(new Key(Part.STAGE_COUNT, name), BigDecimal.valueOf(stage.count()));
            numbers.put(new Key(Part.STAGE_CONVERSION_RATE, name), stage.conversionRate());
        }
        return numbers;
    }
}
