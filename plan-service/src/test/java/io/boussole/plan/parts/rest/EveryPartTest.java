package io.boussole.plan.parts.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.plan.parts.ItemList;
import io.boussole.plan.parts.WholePart;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part can be read and written back as it was read. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class EveryPartTest {

    @Test
    void pathsOfTheCodeAreThoseOfTheParts() {
        assertThat(ItemList.PATHS.split("\\|"))
                .containsExactlyElementsOf(Stream.of(ItemList.values())
                        .filter(list -> !list.isOfBattle())
                        .map(ItemList::path)
                        .toList());
        assertThat(WholePart.PATHS.split("\\|"))
                .containsExactlyElementsOf(
                        Stream.of(WholePart.values()).map(WholePart::path).toList());
    }

    @ParameterizedTest
    @EnumSource(ItemList.class)
    void itemsAreWrittenBackAsTheyWereRead(ItemList list) {
        String id = Plans.draft(ExamplePlan.text() + """

                onboarding: [{ id: first-day, title: First day }]
                rollouts: [{ id: everybody, ownerId: hugo }]
                sprints: [{ id: sprint-1, goal: Start }]
                milestones: [{ id: launch, title: Launch }]
                dataSources: [{ source: CRM, stewardId: sarah }]
                dashboardViews: [{ id: attainment, question: ATTAINMENT }]
                successStories: [{ id: story, title: Story }]
                """);
        String path = list.isOfBattle() ? "battles/nurturing/actions" : list.path();
        List<String> keys =
                Parts.get(id, path).then().statusCode(200).extract().jsonPath().getList("items." + list.key());

        assertThat(keys).isNotEmpty();
        String item = path + "/" + keys.get(0);
        Response read = Parts.get(id, item);
        Parts.replace(id, item, read.header("ETag"), read.asString())
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"))
                .body(equalTo(read.asString()));
        Plans.get(id).then().body("revision", equalTo(1));
        Parts.delete(id, item).then().statusCode(204);
        assertThat(Parts.get(id, path).jsonPath().getList("items")).hasSize(keys.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(WholePart.class)
    void wholePartsAreWrittenBackAsTheyWereRead(WholePart part) {
        String id = Plans.draft(ExamplePlan.text()
                + "\nglossary: { ETI: Entreprise, CA: Chiffre d'affaires }\nacceptances: [{ finding: X }]\n");

        Response read = Parts.get(id, part.path());
        Parts.replace(id, part.path(), read.header("ETag"), read.asString())
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"))
                .body(equalTo(read.asString()));
        Plans.get(id).then().body("revision", equalTo(1));
        Parts.delete(id, part.path()).then().statusCode(204);
        Parts.get(id, part.path()).then().statusCode(part.isList() ? 200 : 404);
    }

    @Test
    void partThatIsNotThereYetNeedsNoTag() {
        String id = Plans.draft("name: Plan");
        Parts.get(id, "budget").then().statusCode(404);
        Parts.get(id, "time-off").then().statusCode(200).body("size()", equalTo(0));

        Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .body("total: 1000.50".getBytes(UTF_8))
                .put("/plans/" + id + "/budget")
                .then()
                .statusCode(200);
        Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .body("total: 1".getBytes(UTF_8))
                .put("/plans/" + id + "/budget")
                .then()
                .statusCode(428);
        Parts.replace(id, "budget", "{ totle: 1 }").then().statusCode(400).body("errors[0].pointer", equalTo("/totle"));
    }
}
