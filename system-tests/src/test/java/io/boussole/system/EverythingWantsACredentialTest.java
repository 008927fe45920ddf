package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every operation of every OpenAPI document: nothing but health and {@link #OPEN} answers a stranger. */
class EverythingWantsACredentialTest {
    private static final List<String> NOT_IN_THE_DOCUMENT =
            List.of("get /q/openapi", "get /q/swagger-ui/", "get /q/metrics", "get /", "get /nothing-here");

    /** A sender proves itself as its connection asks; a calendar program by an address that nobody guesses. */
    private static final List<String> OPEN = List.of("post /webhooks/", "get /calendar-feeds/");

    private final Suite suite = SuiteUnderTest.running();

    @ParameterizedTest
    @EnumSource(SuiteService.class)
    void answersAStrangerWithAProblem(SuiteService service) {
        JsonNode document = new Api(suite.url(service), suite.credential("walker")).get("/q/openapi?format=json");
        List<String> operations = new ArrayList<>(NOT_IN_THE_DOCUMENT);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        operations.removeIf(operation -> OPEN.stream().anyMatch(operation::startsWith));

        for (String operation : operations) {
            HttpResponse<String> answer = call(service, operation);
            assertThat(answer.statusCode()).as(operation).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(operation)
                    .startsWith("application/problem+json");
        }
        assertThat(operations).hasSizeGreaterThan(NOT_IN_THE_DOCUMENT.size() + 3);
        assertThat(call(service, "get /q/health/ready").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> call(SuiteService service, String operation) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
        return Api.send(HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .method(parts[0].toUpperCase(Locale.ROOT), BodyPublishers.noBody())
                .build());
    }
}
