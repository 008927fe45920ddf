package io.boussole.idempotency;

import static io.boussole.testing.TestCaller.ADMIN_OF_A;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "idempotency"))
class RepeatRequestTest {
    private static final int DUPLICATES = 20;

    private final String key = UUID.randomUUID().toString();
    private final String name = "thing-" + UUID.randomUUID();

    @Inject
    Things things;

    @BeforeEach
    void nothingFails() {
        ThingResource.faults.clear();
    }

    @Test
    void givesTheSameAnswerAgain() {
        Response first = create(key, name);
        Response second = create("\"" + key + "\"", name);

        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(second, first);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void countsEveryRequestThatHasNoKey() {
        assertThat(create(null, name).statusCode()).isEqualTo(201);
        assertThat(create(null, name).statusCode()).isEqualTo(201);

        assertThat(things.count(name)).isEqualTo(2);
    }

    @Test
    void hasOneEffectHoweverManyComeAtOnce() throws ExecutionException, InterruptedException {
        List<Response> answers = allAtOnce();

        assertThat(things.count(name)).isEqualTo(1);
        for (Response answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertSame(answer, answers.get(0));
        }
    }

    @Test
    void hasOneEffectWhenTheFirstOfManyFails() throws ExecutionException, InterruptedException {
        ThingResource.faults.add(things::cutOff);

        List<Response> answers = allAtOnce();

        assertThat(things.count(name)).isEqualTo(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).hasSize(1);
    }

    @Test
    void leavesNoKeyWhenTheDatabaseIsCutOff() {
        ThingResource.faults.add(things::cutOff);

        assertThat(create(key, name).statusCode()).isEqualTo(500);

        assertThat(things.count(name)).isZero();
        assertThat(create(key, name).statusCode()).isEqualTo(201);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void leavesNoKeyWhenTheRequestIsRefused() {
        ThingResource.faults.add(() -> {
            throw ProblemException.of(CommonProblem.CONFLICT, CommonProblem.CONFLICT.title());
        });

        assertThat(create(key, name).statusCode()).isEqualTo(409);

        assertThat(create(key, name).statusCode()).isEqualTo(201);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void belongsToOneRequest() {
        create(key, name);

        create(key, name + "-other")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:idempotency-key-reused"));
        request(ADMIN_OF_A, key, name).post("/things/others").then().statusCode(422);
        assertThat(things.count(name)).isEqualTo(1);
        assertThat(things.count(name + "-other")).isZero();
    }

    @Test
    void belongsToOneTenant() {
        String ours = create(key, name).path("id");
        String theirs = request(ADMIN_OF_B, key, name).post("/things").path("id");

        assertThat(theirs).isNotEqualTo(ours);
        assertThat(things.count(name)).isEqualTo(2);
    }

    @Test
    void isAsGoodAsNewWhenItHasExpired() {
        Response first = create(key, name);

        TestClock.CLOCK.advance(Duration.ofHours(24).minusMillis(1));
        assertSame(create(key, name), first);

        TestClock.CLOCK.advance(Duration.ofMillis(1));
        assertThat(create(key, name + "-later").statusCode()).isEqualTo(201);
        assertThat(things.count(name)).isEqualTo(1);
        assertThat(things.count(name + "-later")).isEqualTo(1);
    }

    @Test
    void asksToComeAgainWhileTheFirstIsStillAtWork() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ThingResource.faults.add(() -> {
            begun.countDown();
            awaitEnd(end);
        });
        Thread first = new Thread(() -> create(key, name));
        first.start();
        begun.await();

        create(key, name)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:boussole:problem:idempotency-key-in-use"));
        end.countDown();
        first.join();

        assertThat(create(key, name).statusCode()).isEqualTo(201);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() {
        request(ADMIN_OF_A, "1", name)
                .header("Accept-Language", "fr")
                .post("/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:idempotency-key-invalid"))
                .body("title", equalTo("L'Idempotency-Key n'est pas valable"));
        assertThat(things.count(name)).isZero();
    }

    private List<Response> allAtOnce() throws ExecutionException, InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(DUPLICATES);
        try {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < DUPLICATES; i++) {
                sent.add(callers.submit(() -> create(key, name)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertSame(Response again, Response first) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String header : List.of("Location", "ETag", "Cache-Control", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
    }

    private static Response create(@Nullable String key, String name) {
        return request(ADMIN_OF_A, key, name).post("/things");
    }

    private static RequestSpecification request(TestCaller caller, @Nullable String key, String name) {
        var request = caller.given().contentType("application/json").body("{\"name\":\"" + name + "\"}");
        return key == null ? request : request.header("Idempotency-Key", key);
    }
}
