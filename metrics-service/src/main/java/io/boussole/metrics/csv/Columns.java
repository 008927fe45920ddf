package io.boussole.metrics.csv;

import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a file say. */
final class Columns {
    static final String ID = "id";
    static final String AT = "at";

    private static final Set<String> OF_EVERY_KIND = Set.of(ID, AT);

    private final List<Column> all;

    private Columns(List<Column> all) {
        this.all = all;
    }

    /**
     * A column that says something.
     *
     * @param field null for {@code id}, {@code at} and {@code subscriptionId}
     * @param part the tool, of a column {@code externalIds.tool}; else empty
     */
    record Column(
            int index, String header, String name, @Nullable Field field, String part) {}

    /** @throws FailedImportException when a column says nothing that is known, or two say the same */
    static Columns of(List<String> headers, ImportTerms terms) {
        Set<String> missing = new HashSet<>(terms.columns().keySet());
        headers.forEach(header -> missing.remove(header.strip()));
        if (!missing.isEmpty()) {
            throw new FailedImportException(
                    ImportFailure.MISSING_COLUMN, missing.iterator().next());
        }
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < headers.size(); index++) {
            Optional<Column> column = column(index, headers.get(index).strip(), terms);
            if (column.isPresent() && !names.add(column.get().name())) {
                throw new FailedImportException(
                        ImportFailure.DOUBLE_COLUMN, headers.get(index).strip());
            }
            column.ifPresent(columns::add);
        }
        return new Columns(List.copyOf(columns));
    }

    List<Column> all() {
        return all;
    }

    private static Optional<Column> column(int index, String header, ImportTerms terms) {
        String mapped = terms.columns().getOrDefault(header, header);
        if (mapped.isEmpty()) {
            return Optional.empty();
        }
        return named(index, header, mapped, terms.kind()).or(() -> {
            throw new FailedImportException(ImportFailure.UNKNOWN_COLUMN, header);
        });
    }

    private static Optional<Column> named(int index, String header, String mapped, FactKind kind) {
        int dot = mapped.indexOf('.');
        String name = plain(dot < 0 ? mapped : mapped.substring(0, dot));
        String part = dot < 0 ? "" : mapped.substring(dot + 1);
        for (String general : namesWithoutField(kind)) {
            if (plain(general).equals(name)) {
                return Optional.of(new Column(index, header, general, null, ""));
            }
        }
        for (Map.Entry<String, Field> field : Vocabulary.of(kind).entrySet()) {
            if (plain(field.getKey()).equals(name)) {
                String full = part.isEmpty() ? field.getKey() : field.getKey() + "." + part;
                return Optional.of(new Column(index, header, full, field.getValue(), part));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code name} is something that files of the kind can say. */
    static boolean isKnown(FactKind kind, String name) {
        return name.isEmpty() || named(0, name, name, kind).isPresent();
    }

    private static Set<String> namesWithoutField(FactKind kind) {
        if (kind != FactKind.CUSTOMER) {
            return OF_EVERY_KIND;
        }
        Set<String> names = new HashSet<>(OF_EVERY_KIND);
        names.add(Vocabulary.SUBSCRIPTION_ID);
        return names;
    }

    /** {@code Won at}, {@code won_at} and {@code wonAt} are one. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
