package io.boussole.metrics.money.rest;

import static io.boussole.testing.TestCaller.ADMIN_OF_A;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class SetExchangeRatesTest {
    @Test
    void keepsTheRateThatWasToldLast() {
        set("AUD", "NZD", "2027-01-15", "1.07").then().statusCode(200);
        set("AUD", "NZD", "2027-01-15", "1.08").then().statusCode(200).body("rate", is("1.08"));

        VIEWER_OF_A
                .given()
                .get("/exchange-rates?base=AUD&quote=NZD")
                .then()
                .statusCode(200)
                .body("items.rate", is(List.of("1.08")))
                .body("nextPageToken", nullValue());
        ADMIN_OF_B.given().get("/exchange-rates?base=AUD").then().body("items", empty());
    }

    @Test
    void takesAFileOfTheCentralBankAndShowsItPageByPage() {
        ADMIN_OF_A
                .given()
                .contentType("text/csv")
                .body("Date,XPF,XOF,\n2027-02-02,119.33,655.957,\n2027-02-01,119.33,655.957,\n")
                .post("/exchange-rates:import")
                .then()
                .statusCode(200)
                .body("rates", is(4));

        String next = VIEWER_OF_A
                .given()
                .get("/exchange-rates?quote=XOF&pageSize=1")
                .then()
                .statusCode(200)
                .body("items.day", is(List.of("2027-02-01")))
                .extract()
                .path("nextPageToken");
        VIEWER_OF_A
                .given()
                .get("/exchange-rates?quote=XOF&pageSize=1&pageToken=" + next)
                .then()
                .body("items.day", is(List.of("2027-02-02")));
    }

    @Test
    void refusesAFileWithItsFaults() {
        ADMIN_OF_A
                .given()
                .header("Accept-Language", "fr")
                .contentType("text/csv")
                .body("day,base,quote,rate\n2027-02-30,EUR,BRL,5.9\n")
                .post("/exchange-rates/import")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/2"))
                .body("errors[0].detail", is("Ligne 2, colonne day : illisible : 2027-02-30"));
        VIEWER_OF_A.given().get("/exchange-rates?quote=BRL").then().body("items", empty());
    }

    @Test
    void refusesWhatIsNoRate() {
        set("EUR", "EUR", "2027-01-15", "1").then().statusCode(422).body("errors[0].pointer", is("/quote"));
        set("EUR", "usd", "2027-01-15", "1").then().statusCode(422).body("errors[0].pointer", is("/quote"));
        set("EUR", "USD", "yesterday", "1").then().statusCode(422).body("errors[0].pointer", is("/day"));
        set("EUR", "USD", "2027-01-15", "0").then().statusCode(422).body("errors[0].pointer", is("/rate"));
        VIEWER_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(Map.of("rate", "1"))
                .put("/exchange-rates/EUR/USD/2027-01-15")
                .then()
                .statusCode(403);
    }

    private static Response set(String base, String quote, String day, String rate) {
        return ADMIN_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(Map.of("rate", rate))
                .put("/exchange-rates/" + base + "/" + quote + "/" + day);
    }
}
