package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What checks do with lists again and again. */
final class Items {
    private Items() {}

    static <T> void each(List<T> items, Pointer list, BiConsumer<T, Pointer> action) {
        for (int index = 0; index < items.size(); index++) {
            action.accept(items.get(index), list.item(index));
        }
    }

    /** Tells of each item that counts, after the first {@code most} of them. */
    static <T> void beyond(int most, List<T> items, Predicate<T> counts, Pointer list, Consumer<Pointer> excess) {
        int counted = 0;
        for (int index = 0; index < items.size(); index++) {
            if (counts.test(items.get(index)) && ++counted > most) {
                excess.accept(list.item(index));
            }
        }
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean isOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Whether the first is greater than the second; false when one of them is absent. */
    static <T extends Comparable<? super T>> boolean isGreater(@Nullable T first, @Nullable T second) {
        return first != null && second != null && first.compareTo(second) > 0;
    }
}
