package io.boussole.metrics.money;

import java.util.regex.Pattern;

/** ISO 4217 codes. */
public final class Currencies {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Currencies() {}

    /** Whether it has the form of a code. Codes are not looked up: banks go on listing currencies that have ended. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
