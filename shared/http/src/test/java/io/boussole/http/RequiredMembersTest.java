package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredMembersTest {
    @Schema(name = "Thing")
    private record ThingResponse(
            UUID id,
            @Nullable String name,
            long revision,
            List<@Nullable String> tags,
            @Schema(required = false) String leftOut,
            String unlisted,
            @JsonUnwrapped Part part,
            @JsonUnwrapped @Nullable OtherPart otherPart) {}

    private record Part(String first, @Nullable String second) {}

    private record OtherPart(String third) {}

    @Test
    void requiresWhatIsNeverNull() throws IOException {
        OpenAPI document =
                documentWith("Thing", "id", "name", "revision", "tags", "leftOut", "first", "second", "third", "added");

        new RequiredMembers(Index.of(ThingResponse.class, Part.class, OtherPart.class)).filterOpenAPI(document);

        assertThat(document.getComponents().getSchemas())
                .extractingByKey("Thing")
                .extracting(
                        org.eclipse.microprofile.openapi.models.media.Schema::getRequired,
                        InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("id", "revision", "tags", "first");
    }

    private static OpenAPI documentWith(String name, String... members) {
        org.eclipse.microprofile.openapi.models.media.Schema schema = OASFactory.createSchema();
        for (String member : members) {
            schema.addProperty(member, OASFactory.createSchema());
        }
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
    }
}
