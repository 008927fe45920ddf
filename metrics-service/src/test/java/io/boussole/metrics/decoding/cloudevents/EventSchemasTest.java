package io.boussole.metrics.decoding.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.boussole.metrics.DocumentationPage;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventSchemasTest {
    private static final String MARK = "\n<!-- From here on made from the code; -Dschema.write writes it anew. -->\n";

    @ParameterizedTest
    @EnumSource(EventType.class)
    void areTheCommittedOnes(EventType type) {
        DocumentationPage.assertCommitted("events/" + type.shortName() + ".schema.json", EventSchemas.schema(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void takeTheirExampleWhichCountsAsDocumented(EventType type) {
        String example = EventSchemas.example(type);
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(EventSchemas.schema(type));

        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(Raw.decode("CLOUDEVENTS", example)).isInstanceOf(Decoded.Changes.class);
    }

    @Test
    void areListedWithACommandEach() {
        String page = DocumentationPage.read("sources/cloudevents.md");
        assertThat(page).contains(MARK);
        String written = page.substring(0, page.indexOf(MARK) + MARK.length());

        DocumentationPage.assertCommitted("sources/cloudevents.md", written + EventSchemas.page());
    }
}
