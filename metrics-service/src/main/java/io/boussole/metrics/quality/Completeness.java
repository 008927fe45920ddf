package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.quality.QualityRepository.FieldChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many of the required fields facts have, at the end of each day. */
final class Completeness {
    private static final String FACTS = "";

    private final RequiredFields required;
    private final Predicate<FactKind> kinds;
    private final Map<FactKind, Map<String, Long>> counts = new HashMap<>();

    /** @param kinds those that are looked at */
    Completeness(RequiredFields required, Predicate<FactKind> kinds) {
        this.required = required;
        this.kinds = kinds;
    }

    /** @param changes of one connection or of several */
    Completeness after(List<FieldChange> changes) {
        changes.forEach(this::add);
        return this;
    }

    private void add(FieldChange change) {
        if (kinds.test(change.kind())) {
            counts.computeIfAbsent(change.kind(), first -> new HashMap<>())
                    .merge(change.field(), change.change(), Long::sum);
        }
    }

    Score score() {
        long present = 0;
        long wanted = 0;
        for (FieldScore field : fields()) {
            present += count(field.kind(), field.field().name());
            wanted += field.score().n();
        }
        return Score.of(present, wanted);
    }

    /** Of kinds that have facts, in order. */
    List<FieldScore> fields() {
        List<FieldScore> scores = new ArrayList<>();
        required.fields().forEach((kind, fields) -> {
            long facts = count(kind, FACTS);
            if (facts > 0) {
                FactField.inOrder(fields)
                        .forEach(field ->
                                scores.add(new FieldScore(kind, field, Score.of(count(kind, field.name()), facts))));
            }
        });
        return scores;
    }

    private long count(FactKind kind, String field) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(field, 0L);
    }

    /**
     * @param changes in order of days
     * @param last the day that ends the trend
     */
    static Trend trend(RequiredFields required, Predicate<FactKind> kinds, List<FieldChange> changes, LocalDate last) {
        Completeness completeness = new Completeness(required, kinds);
        List<Trend.Day> days = new ArrayList<>();
        int next = 0;
        for (LocalDate day = last.minusDays(Trend.DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            while (next < changes.size() && !changes.get(next).day().isAfter(day)) {
                completeness.add(changes.get(next++));
            }
            @Nullable BigDecimal value = completeness.score().value();
            if (value != null) {
                days.add(new Trend.Day(day, value));
            }
        }
        return Trend.of(days);
    }
}
