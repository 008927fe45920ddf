package io.boussole.metrics.csv;

import io.boussole.metrics.fact.FactKind;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param delimiter {@code ,}, {@code ;} or a tab; null to find out
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param decimal {@code ,} or {@code .}; null to take either where it can mean one thing only
 * @param dateFormat a pattern such as {@code dd/MM/yyyy}; null for ISO alone
 * @param timeZone of times that are written without one
 * @param columns property by header, empty text for a column to be left out; headers that are properties need none
 */
public record ImportTerms(
        FactKind kind,
        @Nullable String delimiter,
        String charset,
        @Nullable String decimal,
        @Nullable String dateFormat,
        ZoneId timeZone,
        Map<String, String> columns) {
    public ImportTerms {
        columns = new TreeMap<>(columns);
    }
}
