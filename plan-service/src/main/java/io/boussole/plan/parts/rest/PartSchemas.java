package io.boussole.plan.parts.rest;

import io.boussole.plan.parts.ItemList;
import io.boussole.plan.parts.WholePart;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What parts look like in the OpenAPI document: the very schemas of the whole document. */
final class PartSchemas {
    private final Map<String, Schema> schemas;

    PartSchemas(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }

    Schema page(ItemList list) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addRequired("items")
                .addProperty("items", listOf(PartOperation.reference(list.singular())))
                .addProperty(
                        "nextPageToken",
                        PartOperation.type(SchemaType.STRING)
                                .description("Send as pageToken for the next page; absent on the last"));
    }

    Schema whole(WholePart part) {
        if (part.isGlossary()) {
            return PartOperation.type(SchemaType.OBJECT)
                    .additionalPropertiesSchema(PartOperation.type(SchemaType.STRING));
        }
        Schema schema = PartOperation.reference(part.schema());
        return part.isList() ? listOf(schema) : schema;
    }

    /** The type of a member of an item. */
    Schema member(ItemList list, String member) {
        return Objects.requireNonNull(Objects.requireNonNull(schemas.get(list.singular()))
                .getProperties()
                .get(member));
    }

    private static Schema listOf(Schema item) {
        return PartOperation.type(SchemaType.ARRAY).items(item);
    }
}
