package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParameterTest {
    private enum State {
        OPEN,
        DONE
    }

    private static final class Operation {
        @SuppressWarnings("unused") // Read by reflection alone.
        void list(
                @QueryParam("pageSize") @Min(1) @Max(200) int pageSize,
                @QueryParam("version") @Nullable Integer version,
                @QueryParam("before") @Nullable Long before,
                @QueryParam("state") @Nullable State state,
                @QueryParam("planId") @Nullable UUID planId,
                @QueryParam("day") @NotNull LocalDate day,
                @QueryParam("late") boolean late,
                @QueryParam("ownerId") @Nullable String ownerId,
                @BeanParam Range range,
                String body) {}
    }

    static final class Range {
        @Min(1)
        @QueryParam("first")
        @SuppressWarnings("unused") // Read by reflection alone.
        public @Nullable Integer first;

        @QueryParam("column")
        @SuppressWarnings("unused") // Read by reflection alone.
        @Nullable
        List<String> column;
    }

    private static final List<QueryParameter> DECLARED =
            QueryParameter.of(Operation.class.getDeclaredMethods()[0]);

    @Test
    void knowsTheDeclaredParametersOnly() {
        assertThat(DECLARED)
                .extracting(QueryParameter::name)
                .containsExactly(
                        "pageSize",
                        "version",
                        "before",
                        "state",
                        "planId",
                        "day",
                        "late",
                        "ownerId",
                        "first",
                        "column");
    }

    @ParameterizedTest
    @CsvSource({
        "pageSize, 0, OUT_OF_RANGE",
        "pageSize, 1,",
        "pageSize, 200,",
        "pageSize, 201, OUT_OF_RANGE",
        "pageSize, two, WRONG_TYPE",
        "pageSize, 1.0, WRONG_TYPE",
        "pageSize, '', WRONG_TYPE",
        "first, 0, OUT_OF_RANGE",
        "day, 1969-12-31, WRONG_TYPE",
        "day, 2200-12-31,",
        "day, +999999999-12-31, WRONG_TYPE",
        "version, 2147483647,",
        "version, 2147483648, OUT_OF_RANGE",
        "before, 2147483648,",
        "before, 9223372036854775808, WRONG_TYPE",
        "state, OPEN,",
        "state, open, UNKNOWN_VALUE",
        "planId, 7b6d6a0e-3f5e-4a52-9c3e-000000000000,",
        "planId, mine, WRONG_TYPE",
        "day, 2028-02-29,",
        "day, 2027-02-29, WRONG_TYPE",
        "late, true,",
        "late, yes, WRONG_TYPE",
        "ownerId, anything,",
    })
    void holdsAValueAgainstItsDeclaration(String name, String value, @Nullable String code) {
        assertThat(fault(name, value).map(Violation::code)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void missesOnlyWhatMustBeThere() {
        assertThat(DECLARED.stream().flatMap(parameter -> parameter.fault(null).stream()))
                .containsExactly(new Violation("?day", "MISSING", new Text("day is needed", "day est nécessaire")));
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThat(fault("pageSize", "0"))
                .contains(new Violation(
                        "?pageSize",
                        "OUT_OF_RANGE",
                        new Text(
                                "pageSize is a whole number from 1 to 200",
                                "pageSize est un nombre entier de 1 à 200")));
        assertThat(fault("state", "GONE"))
                .contains(new Violation(
                        "?state",
                        "UNKNOWN_VALUE",
                        new Text("state is one of: OPEN, DONE", "state est l'une des valeurs : OPEN, DONE")));
    }

    private static Optional<Violation> fault(String name, String value) {
        return DECLARED.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .fault(value);
    }
}
