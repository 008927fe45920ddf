package io.boussole.plan.findings;

import io.boussole.testing.ExamplePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The example with one passage written otherwise, and what the linter is to say about it: code, pointer, row. */
record BrokenPlan(String passage, String replacement, String finding) {

    static Stream<BrokenPlan> all() {
        try (InputStream cases = BrokenPlan.class.getResourceAsStream("broken-plans.txt")) {
            String text = new String(Objects.requireNonNull(cases).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(BrokenPlan::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String yaml() {
        return ExamplePlan.with(passage, replacement);
    }

    String code() {
        return finding.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        String[] words = finding.split(" ", -1);
        return "Row " + words[2] + ": " + words[0] + " " + words[1];
    }

    private static BrokenPlan parse(String line) {
        String[] columns = line.split("\\|", 3);
        return new BrokenPlan(text(columns[0]), text(columns[1]), columns[2].strip());
    }

    private static String text(String column) {
        return column.strip().replace("\\n", "\n");
    }
}
