package io.boussole.plan.lifecycle.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.lifecycle.PlanState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query parameters read by hand: the framework answers a malformed one with 404, as if the list did not exist. */
final class QueryParameters {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private QueryParameters() {}

    static int pageSize(@Nullable String value) {
        if (value == null) {
            return USUAL;
        }
        try {
            int size = Integer.parseInt(value);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        throw refusal(
                "INVALID_PAGE_SIZE",
                "pageSize is a whole number from 1 to " + MOST,
                "pageSize est un nombre entier de 1 à " + MOST);
    }

    static @Nullable PlanState state(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Stream.of(PlanState.values())
                .filter(state -> state.name().equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    List<PlanState> known = List.of(PlanState.values());
                    return refusal("UNKNOWN_VALUE", "state is one of " + known, "state est l'un de " + known);
                });
    }

    private static ProblemException refusal(String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("", code, text)));
    }
}
