package io.boussole.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in docs that is made from the code: compared, or written anew when the build runs with {@code -Dschema.write}. */
public final class DocumentationPage {
    private static final Path DOCS = Path.of("..", "docs");

    private DocumentationPage() {}

    public static void assertCommitted(String name, String generated) {
        Path page = DOCS.resolve(name);
        try {
            if (System.getProperty("schema.write") != null) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, generated);
            }
            assertThat(Files.readString(page))
                    .as("docs/" + name + " is made from the code; run this test with -Dschema.write and commit it")
                    .isEqualTo(generated);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(String name) {
        try {
            return Files.readString(DOCS.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
