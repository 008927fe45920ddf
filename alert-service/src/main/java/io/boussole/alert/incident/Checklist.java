package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What belongs to doing something.
 *
 * @param items in their order; they count from 1
 * @param ticks of those that are done, in the same order
 */
@Embeddable
public record Checklist(
        @Column(name = "checklist") @Convert(converter = StoredJson.Texts.class)
        List<String> items,

        @Convert(converter = Tick.Stored.class) List<Tick> ticks) {

    static Checklist of(List<String> items) {
        return new Checklist(items, List.of());
    }

    boolean has(int number) {
        return number >= 1 && number <= items.size();
    }

    boolean isTicked(int number) {
        return ticks.stream().anyMatch(tick -> tick.number() == number);
    }

    Checklist with(Tick tick) {
        return new Checklist(
                items,
                Stream.concat(ticks.stream(), Stream.of(tick))
                        .sorted(Comparator.comparingInt(Tick::number))
                        .toList());
    }

    Checklist without(int number) {
        return new Checklist(
                items, ticks.stream().filter(tick -> tick.number() != number).toList());
    }
}
