package io.boussole.metrics.decoding.mapping;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/** Whether a rule applies. */
interface Condition {
    Condition ALWAYS = scope -> true;
    Condition NEVER = scope -> false;

    boolean holds(Scope scope);

    /** Texts longer than this match nothing. */
    int LONGEST_MATCHED = 2000;

    static Condition all(List<Condition> conditions) {
        return scope -> conditions.stream().allMatch(condition -> condition.holds(scope));
    }

    static Condition any(List<Condition> conditions) {
        return scope -> conditions.stream().anyMatch(condition -> condition.holds(scope));
    }

    static Condition not(Condition condition) {
        return scope -> !condition.holds(scope);
    }

    /** A value is there that is not null. */
    static Condition exists(ValueRule value, boolean expected) {
        return scope ->
                value.texts(scope).stream().anyMatch(found -> !found.text().isEmpty()) == expected;
    }

    static Condition in(ValueRule value, Set<String> expected) {
        return scope -> value.texts(scope).stream().anyMatch(found -> expected.contains(found.text()));
    }

    /** The pattern takes time proportional to the text, whatever it is. */
    static Condition matches(ValueRule value, Pattern pattern) {
        return scope -> value.texts(scope).stream()
                .anyMatch(found -> found.text().length() <= LONGEST_MATCHED && pattern.matches(found.text()));
    }
}
