package io.boussole.plan.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in docs that is made from the code: compared, or written anew when the build runs with {@code -Dfindings.write}. */
final class CommittedPage {
    private static final Path DOCS = Path.of("..", "..", "docs");

    private CommittedPage() {}

    static void assertCommitted(String name, String generated) {
        Path page = DOCS.resolve(name);
        try {
            if (System.getProperty("findings.write") != null) {
                Files.writeString(page, generated);
            }
            assertThat(generated)
                    .as("docs/" + name + " is made from the code; run this test with -Dfindings.write and commit it")
                    .isEqualTo(Files.readString(page));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
