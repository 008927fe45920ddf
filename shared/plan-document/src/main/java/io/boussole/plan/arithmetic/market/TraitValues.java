package io.boussole.plan.arithmetic.market;

import io.boussole.plan.document.Segment.Operator;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a trait, made comparable: 2.0 is 2, "sap " is "SAP". A single value is a list of one. */
final class TraitValues {
    private TraitValues() {}

    static List<Object> of(@Nullable Object value) {
        Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.of(value == null ? "" : value);
        return values.map(TraitValues::comparable)
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    /** Whether the operator can work with these values of the plan. */
    static boolean suit(Operator operator, List<Object> wanted) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, ANY_OF, ALL_OF, NONE_OF -> !wanted.isEmpty();
            case AT_LEAST, AT_MOST -> wanted.size() == 1 && wanted.get(0) instanceof BigDecimal;
            case BETWEEN -> wanted.size() == 2 && wanted.stream().allMatch(BigDecimal.class::isInstance);
        };
    }

    static boolean compare(Operator operator, List<Object> trait, List<Object> wanted) {
        Set<Object> have = new HashSet<>(trait);
        Set<Object> want = new HashSet<>(wanted);
        return switch (operator) {
            case EQUALS -> have.equals(want);
            case NOT_EQUALS -> !have.equals(want);
            case ANY_OF -> !Collections.disjoint(have, want);
            case ALL_OF -> have.containsAll(want);
            case NONE_OF -> Collections.disjoint(have, want);
            case AT_LEAST -> isWithin(trait, wanted.get(0), null);
            case AT_MOST -> isWithin(trait, null, wanted.get(0));
            case BETWEEN -> isWithin(trait, wanted.get(0), wanted.get(1));
        };
    }

    /** Both ends included. A trait that is not one number lies within nothing. */
    private static boolean isWithin(List<Object> trait, @Nullable Object low, @Nullable Object high) {
        return trait.size() == 1
                && trait.get(0) instanceof BigDecimal number
                && (!(low instanceof BigDecimal least) || number.compareTo(least) >= 0)
                && (!(high instanceof BigDecimal most) || number.compareTo(most) <= 0);
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof String text && !text.isBlank()) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
        return value instanceof Boolean ? value : null;
    }
}
