package io.boussole.metrics.catalogue.rest;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadCatalogueTest {
    @Test
    void documentsHowEachMetricIsComputed() {
        VIEWER_OF_A
                .given()
                .get("/metrics/CLOSE_RATE")
                .then()
                .statusCode(200)
                .body(
                        "version",
                        is(1),
                        "kind",
                        is("RATE"),
                        "unit",
                        is("SHARE"),
                        "label",
                        is("Close rate"),
                        "formula",
                        is("number of CREATED_THEN_WON / number of OPPORTUNITY_CREATED"),
                        "denominator",
                        is("Opportunities created in the period"),
                        "timestamp",
                        is("createdAt"),
                        "example.numerator",
                        is("10"),
                        "example.value",
                        is("0.125"));
    }

    @Test
    void speaksTheReadersLanguage() {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr-FR,fr;q=0.9")
                .get("/metrics")
                .then()
                .statusCode(200)
                .body(
                        "items.label",
                        hasItems(
                                "Valeur moyenne des deals",
                                "Taux de closing",
                                "Opportunités créées",
                                "Chiffre d'affaires signé"));
    }
}
