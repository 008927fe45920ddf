package io.boussole.plan.document;

import java.util.regex.Pattern;

/** What the id of a part may look like: it stands in addresses and in other systems' records. */
public final class PartId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private PartId() {}

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
