package io.boussole.plan.request;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the body of a request, so that a client hears everything at once, in both languages. */
public final class RequestFaults {
    /** Characters. */
    public static final int LONGEST_TEXT = 2000;

    private static final int MOST_ITEMS = 100;

    private final List<Violation> found = new ArrayList<>();

    /** The body itself must be there. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw refusal(List.of(new Violation("", "MISSING", new Text("A body is needed", "Il faut un corps"))));
        }
        return body;
    }

    public RequestFaults want(@Nullable Object value, String pointer) {
        return check(value != null, pointer, "MISSING", "This is needed", "Ce champ est nécessaire");
    }

    /** Wants a text with something in it, of 2000 characters at most. */
    public RequestFaults wantText(@Nullable String text, String pointer) {
        check(text != null && !text.isBlank(), pointer, "MISSING", "This is needed", "Ce champ est nécessaire");
        return shortEnough(text, pointer);
    }

    public RequestFaults shortEnough(@Nullable String text, String pointer) {
        return check(
                text == null || text.length() <= LONGEST_TEXT,
                pointer,
                "TOO_LONG",
                "At most " + LONGEST_TEXT + " characters",
                LONGEST_TEXT + " caractères au plus");
    }

    /** Wants a count: 0 or more. */
    public RequestFaults wantCount(@Nullable Integer count, String pointer) {
        want(count, pointer);
        return check(count == null || count >= 0, pointer, "NEGATIVE", "This counts from 0", "Ce nombre part de 0");
    }

    /** Wants a number, if there is one, of no more digits than a document's. */
    public RequestFaults wantShort(@Nullable BigDecimal number, String pointer) {
        return check(
                number == null || RequestNumbers.isShort(number),
                pointer,
                "OUT_OF_RANGE",
                "This number has too many digits",
                "Ce nombre a trop de chiffres");
    }

    /** Wants a list, if there is one, of 100 items at most, none of them null. */
    public RequestFaults wantItems(@Nullable List<?> items, String pointer) {
        if (items == null) {
            return this;
        }
        int size = items.size();
        check(size <= MOST_ITEMS, pointer, "TOO_MANY", "At most " + MOST_ITEMS, "Au plus " + MOST_ITEMS);
        for (int index = 0; index < Math.min(size, MOST_ITEMS); index++) {
            want(items.get(index), pointer + "/" + index);
        }
        return this;
    }

    /** Wants a day that has come; null is none. */
    public RequestFaults wantNotAfter(@Nullable LocalDate day, LocalDate today, String pointer) {
        return check(
                day == null || !day.isAfter(today),
                pointer,
                "IN_FUTURE",
                "This day is still to come",
                "Ce jour est encore à venir");
    }

    public RequestFaults check(boolean holds, String pointer, String code, String en, String fr) {
        if (!holds) {
            found.add(new Violation(pointer, code, new Text(en, fr)));
        }
        return this;
    }

    /** @throws ProblemException 422 with every fault */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal(found);
        }
    }

    private static ProblemException refusal(List<Violation> violations) {
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED,
                new Text(
                        violations.size() + " member(s) are not valid",
                        violations.size() + " champ(s) ne sont pas valides"),
                violations);
    }
}
