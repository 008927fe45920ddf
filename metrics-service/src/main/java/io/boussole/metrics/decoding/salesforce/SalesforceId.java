package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import java.util.regex.Pattern;

/** Identifiers of records: 15 characters in which capitals matter, or the same with three more that say which are capitals. */
final class SalesforceId {
    static final String ACCOUNT = "001";
    static final String OPPORTUNITY = "006";

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9]{15}");
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int LONGEST = 200;

    private SalesforceId() {}

    /** The form of 18 characters of one of 15; anything else as it is. */
    static String of(String given) {
        String id = given.strip();
        if (id.length() > LONGEST || !id.equals(Texts.storable(id))) {
            throw RejectedEventException.invalid("Id");
        }
        return SHORT.matcher(id).matches() ? id + check(id, 0) + check(id, 5) + check(id, 10) : id;
    }

    private static char check(String id, int from) {
        int capitals = 0;
        for (int at = 0; at < 5; at++) {
            if (Character.isUpperCase(id.charAt(from + at))) {
                capitals |= 1 << at;
            }
        }
        return CHECKS.charAt(capitals);
    }
}
