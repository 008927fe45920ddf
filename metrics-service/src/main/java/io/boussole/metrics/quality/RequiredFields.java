package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What facts have to say, by kind (row 74).
 *
 * @param revision 0 as long as nobody has decided
 */
public record RequiredFields(SortedMap<FactKind, Set<FactField>> fields, long revision) {
    public static final RequiredFields USUAL = new RequiredFields(
            new TreeMap<>(Map.of(
                    FactKind.DEAL,
                    EnumSet.of(
                            FactField.AMOUNT, FactField.CURRENCY, FactField.OWNER, FactField.SOURCE, FactField.STAGE),
                    FactKind.CONTACT,
                    EnumSet.of(FactField.EMAIL))),
            0);

    public RequiredFields {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public Set<FactField> of(FactKind kind) {
        return fields.getOrDefault(kind, Set.of());
    }
}
