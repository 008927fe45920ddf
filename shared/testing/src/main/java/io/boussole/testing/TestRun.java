package io.boussole.testing;

import java.util.UUID;

/** Tells one run of the tests from the next on the same servers. */
final class TestRun {
    private static final String PROPERTY = "boussole.test.run";

    private TestRun() {}

    /** Eight lower-case hex digits, the same for the whole process, whichever class loader asks. */
    static synchronized String id() {
        String known = System.getProperty(PROPERTY);
        if (known == null) {
            known = UUID.randomUUID().toString().substring(0, 8);
            System.setProperty(PROPERTY, known);
        }
        return known;
    }
}
