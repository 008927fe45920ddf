package io.boussole.plan.request;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers of a request, held to what a document may hold: an exponent of a billion would keep a processor busy for hours. */
public final class RequestNumbers {
    private static final int MOST_DIGITS = 34;

    private RequestNumbers() {}

    /** @throws ProblemException 422 unless the number is absent, or short and as {@code suits} wants it */
    public static void require(
            @Nullable BigDecimal value, String pointer, Predicate<BigDecimal> suits, Text otherwise) {
        if (value != null && !(isShort(value) && suits.test(value))) {
            throw refusal(pointer, "OUT_OF_RANGE", otherwise);
        }
    }

    public static ProblemException refusal(String pointer, String code, Text text) {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, text, List.of(new Violation(pointer, code, text)));
    }

    public static boolean isShort(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}
