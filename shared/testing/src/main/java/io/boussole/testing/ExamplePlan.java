package io.boussole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The example plan, whole and valid; a test changes only what it is about. */
public final class ExamplePlan {
    private ExamplePlan() {}

    public static byte[] bytes() {
        try (InputStream example = ExamplePlan.class.getResourceAsStream("plan-2027-q1.yaml")) {
            return Objects.requireNonNull(example).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The example with one passage written otherwise. */
    public static String with(String passage, String replacement) {
        String text = text();
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("The example does not say: " + passage);
        }
        return text.replace(passage, replacement);
    }
}
