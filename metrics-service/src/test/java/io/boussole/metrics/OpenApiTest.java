package io.boussole.metrics;

import io.boussole.testing.OpenApiDocument;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class OpenApiTest {
    @Test
    void isTheCommittedOne() {
        OpenApiDocument.assertCommitted();
    }
}
