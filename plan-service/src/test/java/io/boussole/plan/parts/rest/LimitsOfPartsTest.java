package io.boussole.plan.parts.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.plan.FarPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LimitsOfPartsTest {

    @Test
    @DisplayName("Row 11: an unknown type of channel is refused")
    void unknownChannelTypeIsRefused() {
        Parts.create(Plans.draft("name: Plan"), "channels", "{ id: fax, type: FAX }")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/type"))
                .body("errors[0].detail", startsWith("One of OUTBOUND, INBOUND, PARTNERSHIP, EVENT, REFERRAL"));
        Plans.create("channels: [{ id: fax, type: FAX }]")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/channels/0/type"));
    }

    @Test
    @DisplayName("Row 12: shares of 0.50, 0.35 and 0.15 are accepted, with 0.25 they are not")
    void sharesAddUpToOne() {
        String id = Plans.active(FarPlan.text());

        Parts.replace(id, "channels/integrateurs", channel(id, "integrateurs", "0.20", "0.25"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SHARES_MUST_SUM_TO_1"));
        String other = Plans.draft(ExamplePlan.text()
                .replace("expectedShare: 0.45", "expectedShare: 0.50")
                .replace("expectedShare: 0.20", "expectedShare: 0.15"));
        Plans.activate(other).then().statusCode(200);
    }

    @Test
    @DisplayName("Row 13: a second driver is 409, none is 422")
    void driversAreAssignedOneAtATime() {
        String id = Plans.active();
        String assignments = "battles/nurturing/assignments";

        Parts.get(id, assignments)
                .then()
                .body("items.memberId", contains("tom", "tom", "hugo"))
                .body("items.role", contains("DRIVER", "EXECUTOR", "SUPPORT"));
        assign(id, assignments, "hugo", "DRIVER")
                .then()
                .statusCode(409)
                .body("errors.code", contains("TOO_MANY_DRIVERS"));
        Plans.EDITOR
                .given()
                .delete("/plans/" + id + "/" + assignments + "/DRIVER/tom")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BATTLE_WITHOUT_DRIVER"));
        assign(id, assignments, "hugo", "EXECUTOR").then().statusCode(201);
        assign(id, assignments, "hugo", "EXECUTOR").then().statusCode(409);
        assign(id, assignments, "hugo", "PILOT").then().statusCode(400);
        Plans.EDITOR
                .given()
                .delete("/plans/" + id + "/" + assignments + "/EXECUTOR/hugo")
                .then()
                .statusCode(204);

        String draft = Plans.draft();
        Plans.EDITOR
                .given()
                .delete("/plans/" + draft + "/" + assignments + "/DRIVER/tom")
                .then()
                .statusCode(204);
        Plans.activate(draft).then().statusCode(422).body("errors.code", contains("BATTLE_WITHOUT_DRIVER"));
        assign(draft, assignments, "hugo", "DRIVER").then().statusCode(201);
        Plans.activate(draft).then().statusCode(200);
    }

    @Test
    @DisplayName("Row 13: a document cannot name two drivers, and an active plan needs one")
    void battleHasOneDriver() {
        String id = Plans.active();
        String battle = Parts.get(id, "battles/nurturing").asString();

        Parts.replace(id, "battles/nurturing", battle.replace("\"driver\" : \"tom\",", ""))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("BATTLE_WITHOUT_DRIVER"));
        Parts.replace(
                        id,
                        "battles/nurturing",
                        battle.replace("\"driver\" : \"tom\"", "\"driver\" : [\"tom\", \"hugo\"]"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/assignments/driver"));
    }

    @Test
    @DisplayName("Row 38: a sixth key KPI is refused unless somebody accepts it with a reason")
    void sixthKeyKpiNeedsAReason() {
        String id = Plans.draft();

        refused(Parts.create(id, "kpis", "{ id: sixth, key: true }"), "TOO_MANY_KEY_KPIS");
        refused(Parts.replace(id, "kpis/no-show", "{ key: true }"), "TOO_MANY_KEY_KPIS");
        Parts.create(id, "kpis", "{ id: seventh }").then().statusCode(201);
        Parts.replace(id, "acceptances", "[{ finding: TOO_MANY_KEY_KPIS, by: claire, reason: Two markets }]")
                .then()
                .statusCode(200);
        Parts.create(id, "kpis", "{ id: sixth, key: true }").then().statusCode(201);
    }

    @Test
    @DisplayName("Row 45: pain and value ticked, out of reach: a sequence on the segment is refused")
    void sequenceOnAWatchedSegmentIsRefused() {
        String id = Plans.draft();

        refused(
                Parts.create(
                        id, "channels", "{ id: far, sequence: { durationDays: 15 }, segmentIds: [grands-comptes] }"),
                "SEQUENCE_ON_WATCHLIST");
        Parts.create(id, "channels", "{ id: near, sequence: { durationDays: 15 }, segmentIds: [eti-maintenance] }")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("Row 47: a third primary or a second support channel is refused; an ended one leaves its place")
    void twoPrimaryChannelsAndOneInSupport() {
        String id = Plans.draft();

        refused(Parts.create(id, "channels", "{ id: third, rank: PRIMARY }"), "TOO_MANY_PRIMARY_CHANNELS");
        refused(Parts.create(id, "channels", "{ id: second, rank: SUPPORT }"), "TOO_MANY_SUPPORT_CHANNELS");
        Parts.replace(id, "channels/inbound", "{ rank: PRIMARY, endedOn: 2027-02-01 }")
                .then()
                .statusCode(200);
        Parts.create(id, "channels", "{ id: third, rank: PRIMARY }").then().statusCode(201);
        refused(Parts.replace(id, "channels/inbound", "{ rank: PRIMARY }"), "TOO_MANY_PRIMARY_CHANNELS");
    }

    @Test
    @DisplayName("Row 57: two partners with the same lead source code are refused")
    void partnersHaveCodesOfTheirOwn() {
        String id = Plans.draft();

        refused(
                Parts.create(
                        id,
                        "channels",
                        "{ id: more, partnerProgram: { partners: [{ name: D, leadSourceCode: partner-a }] } }"),
                "DUPLICATE_LEAD_SOURCE_CODE");
    }

    @Test
    @DisplayName("Row 78: a fourth dashboard view is refused")
    void threeViewsAreEnough() {
        String id = Plans.draft();
        for (String view : new String[] {"one", "two", "three"}) {
            Parts.create(id, "dashboard-views", "id: " + view).then().statusCode(201);
        }

        refused(Parts.create(id, "dashboard-views", "id: four"), "MAX_DASHBOARD_VIEWS");
    }

    @Test
    @DisplayName("Row 90: a fourth active battle is refused, a planned one is not; five can be mended to four")
    void threeBattlesAtATime() {
        String id = Plans.draft();

        refused(Parts.create(id, "battles", "{ id: fourth }"), "MAX_BATTLES");
        Parts.create(id, "battles", "{ id: fourth, status: PLANNED }").then().statusCode(201);
        refused(Parts.replace(id, "battles/fourth", "{ status: ACTIVE }"), "MAX_BATTLES");
        Parts.replace(id, "battles/nurturing", "{ status: WON }").then().statusCode(200);
        Parts.replace(id, "battles/fourth", "{ status: ACTIVE }").then().statusCode(200);

        String five = Plans.draft("battles: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }]");
        Parts.delete(five, "battles/a").then().statusCode(204);
        Parts.replace(five, "battles/b", "{ name: B }").then().statusCode(200);
        refused(Parts.create(five, "battles", "{ id: f }"), "MAX_BATTLES");
    }

    @Test
    @DisplayName("Row 102: an experiment is iterated, scaled or stopped; nothing else")
    void otherDecisionsOfAnExperimentAreRefused() {
        Parts.replace(Plans.draft(), "experiments/objet-court", "{ decision: WAIT }")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decision"))
                .body("errors[0].code", equalTo("UNKNOWN_VALUE"));
    }

    @Test
    @DisplayName("Row 108: three battles of three actions, and a tenth action is refused")
    void tenthActionIsRefused() {
        String id = Plans.draft();

        refused(Parts.create(id, "battles/nurturing/actions", "{ id: tenth }"), "MAX_ACTIONS");
        refused(Parts.create(id, "battles/nurturing/actions?dryRun=false", "{ id: tenth }"), "MAX_ACTIONS");
        Parts.delete(id, "battles/nurturing/actions/scoring").then().statusCode(204);
        Parts.create(id, "battles/nurturing/actions", "{ id: tenth }").then().statusCode(201);
    }

    @Test
    void partsOfAnItemHaveIdsOfTheirOwn() {
        refused(
                Parts.replace(Plans.draft(), "battles/nurturing", "{ actions: [{ id: a }, { id: a }] }"),
                "DUPLICATE_ID");
    }

    private static Response assign(String planId, String path, String memberId, String role) {
        return Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("{\"memberId\": \"" + memberId + "\", \"role\": \"" + role + "\"}")
                .post("/plans/" + planId + "/" + path);
    }

    private static String channel(String planId, String channelId, String passage, String replacement) {
        return Parts.get(planId, "channels/" + channelId).asString().replace(passage, replacement);
    }

    private static void refused(Response response, String code) {
        response.then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:limit-reached"))
                .body("errors.code", everyItem(equalTo(code)));
    }
}
