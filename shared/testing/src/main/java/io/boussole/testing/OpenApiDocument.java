package io.boussole.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The API is a promise: the document that the service serves is the one that is committed beside it. */
public final class OpenApiDocument {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    private OpenApiDocument() {}

    /** Compares, or writes the committed document when the build runs with {@code -Dopenapi.write}. */
    public static void assertCommitted() {
        String served = TestCaller.VIEWER_OF_A
                .given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (System.getProperty("openapi.write") != null) {
                Files.writeString(COMMITTED, served);
            }
            assertThat(served)
                    .as(
                            "The API changed. Read the difference; if it is meant, run this test with -Dopenapi.write and commit openapi.yaml")
                    .isEqualTo(Files.readString(COMMITTED));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
