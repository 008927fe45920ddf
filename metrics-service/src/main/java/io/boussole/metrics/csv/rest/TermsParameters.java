package io.boussole.metrics.csv.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.csv.ImportTerms;
import io.boussole.metrics.csv.ImportVocabulary;
import io.boussole.metrics.fact.FactKind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, as a client says it. */
@SuppressWarnings("NullAway.Init") // JAX-RS gives the values.
public final class TermsParameters {
    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t");
    private static final Set<String> CHARSETS = Set.of("UTF-8", "windows-1252");
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 200;

    @QueryParam("kind")
    @Parameter(
            required = true,
            description = "What each row is about",
            schema = @Schema(implementation = FactKind.class))
    @Nullable
    String kind;

    @QueryParam("delimiter")
    @Parameter(description = "What separates fields: a comma, a semicolon or a tab; left out, it is found out")
    @Nullable
    String delimiter;

    @QueryParam("charset")
    @DefaultValue("UTF-8")
    @Parameter(description = "UTF-8 or windows-1252")
    String charset;

    @QueryParam("decimal")
    @Parameter(description = "What stands before decimals, a comma or a point; left out, whichever a number can mean")
    @Nullable
    String decimal;

    @QueryParam("dateFormat")
    @Parameter(description = "Pattern of dates, such as dd/MM/yyyy; ISO is always taken")
    @Nullable
    String dateFormat;

    @QueryParam("column")
    @Parameter(
            description = "header:property, once for each column whose header is no property; header: to leave it out")
    List<String> column;

    private final List<Violation> violations = new ArrayList<>();

    /** @throws ProblemException 400 with every fault */
    ImportTerms terms(ZoneId zone) {
        FactKind known = knownKind();
        allowed("delimiter", delimiter, DELIMITERS);
        allowed("charset", charset, CHARSETS);
        allowed("decimal", decimal, Set.of(",", "."));
        Map<String, String> columns = columns(known);
        if (dateFormat != null && !(dateFormat.length() <= LONGEST && ImportVocabulary.isDatePattern(dateFormat))) {
            add("dateFormat", "A pattern such as dd/MM/yyyy", "Un modèle tel que dd/MM/yyyy");
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_QUERY_PARAMETER, CommonProblem.INVALID_QUERY_PARAMETER.title(), violations);
        }
        return new ImportTerms(known, delimiter, charset, decimal, dateFormat, zone, columns);
    }

    private FactKind knownKind() {
        return Arrays.stream(FactKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    String names = Arrays.toString(FactKind.values());
                    add("kind", "One of " + names, "L'un de " + names);
                    return FactKind.DEAL;
                });
    }

    private Map<String, String> columns(FactKind known) {
        Map<String, String> columns = new TreeMap<>();
        if (column.size() > MOST_COLUMNS) {
            add("column", "At most " + MOST_COLUMNS, "Au plus " + MOST_COLUMNS);
            return columns;
        }
        for (String pair : column) {
            int colon = pair.lastIndexOf(':');
            String header = colon < 0 ? "" : pair.substring(0, colon).strip();
            String property = pair.substring(colon + 1).strip();
            if (header.isEmpty() || pair.length() > 2 * LONGEST || !ImportVocabulary.isProperty(known, property)) {
                String names = ImportVocabulary.properties(known);
                add("column", "header:property, of " + names, "en-tête:propriété, parmi " + names);
            }
            columns.put(header, property);
        }
        return columns;
    }

    private void allowed(String name, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            String names = allowed.toString().replace("\t", "%09");
            add(name, "One of " + names, "L'un de " + names);
        }
    }

    private void add(String parameter, String en, String fr) {
        violations.add(new Violation("?" + parameter, "UNKNOWN_VALUE", new Text(en, fr)));
    }
}
