package io.boussole.plan.reading.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.TestCaller;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What readers do in these tests. */
public final class Readings {
    private static final TestCaller EDITOR = TestCaller.EDITOR_OF_A;

    private Readings() {}

    public static String draft(String document) {
        return EDITOR.given()
                .contentType(document.startsWith("{\"") ? "application/json" : "application/yaml")
                .body(document.getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String active(String document) {
        String id = draft(document);
        EDITOR.given()
                .header("If-Match", "*")
                .post("/plans/" + id + "/activate")
                .then()
                .statusCode(200);
        return id;
    }

    static void write(String id, String document) {
        EDITOR.given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(document.getBytes(UTF_8))
                .put("/plans/" + id + "/document")
                .then()
                .statusCode(200);
    }

    public static Response get(String path) {
        return TestCaller.VIEWER_OF_A.given().header("Accept-Language", "fr").get(path);
    }

    static String html(String path) {
        return get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    /** The text of a PDF page by page, read from the bytes as a reader's program reads them. */
    static PrintedPdf pdf(String path) {
        byte[] bytes = get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        return PrintedPdf.of(bytes, path);
    }

    /** A PDF as it was printed. */
    record PrintedPdf(int pages, String text) {
        private static PrintedPdf of(byte[] bytes, String path) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                Path kept = Files.createDirectories(Path.of("target", "readings"));
                Files.write(kept.resolve(path.replaceAll("[^A-Za-z0-9]+", "_") + ".pdf"), bytes);
                return new PrintedPdf(pdf.getNumberOfPages(), new PDFTextStripper().getText(pdf));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        int words() {
            return text.strip().split("\\s+").length;
        }
    }

    /** The example with each part so many times, under other ids. */
    static String times(int count) {
        JsonNode plan = read(ExamplePlan.text());
        plan.properties().forEach(part -> {
            if (part.getValue() instanceof ArrayNode list
                    && !list.isEmpty()
                    && !part.getKey().equals("funnel")) {
                repeat(list, count);
            }
        });
        return plan.toString();
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void repeat(ArrayNode list, int count) {
        ArrayNode once = list.deepCopy();
        for (int copy = 1; copy < count; copy++) {
            for (JsonNode item : once) {
                ObjectNode other = item.deepCopy();
                if (other.has("id")) {
                    other.put("id", other.get("id").asText() + "-" + copy);
                }
                list.add(other);
            }
        }
    }
}
