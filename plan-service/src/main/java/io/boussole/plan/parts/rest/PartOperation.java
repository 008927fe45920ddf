package io.boussole.plan.parts.rest;

import io.boussole.plan.PlanApi;
import io.boussole.plan.exchange.MediaTypes;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One operation of a part in the OpenAPI document, in the words that all parts share. */
final class PartOperation {
    private static final List<String> REFUSED_TO_ALL = List.of("401", "403", "404");
    private static final List<String> REFUSED_CHANGES = List.of("400", "409", "422");

    private final Operation operation = OASFactory.createOperation();

    private PartOperation(List<Parameter> address, String id, String summary) {
        operation
                .operationId(id)
                .summary(summary)
                .addTag("Parts")
                .parameters(address)
                .responses(OASFactory.createAPIResponses());
        refused(REFUSED_TO_ALL);
    }

    static PartOperation read(List<Parameter> address, String id, String summary) {
        return new PartOperation(address, id, summary);
    }

    /** Says what every change takes and how it may be refused. */
    static PartOperation change(List<Parameter> address, String id, String summary) {
        PartOperation change = new PartOperation(address, id, summary);
        change.refused(REFUSED_CHANGES);
        change.shared(PartParameters.DRY_RUN, PartParameters.REASON, PartParameters.DECISION_ID);
        change.response(
                "200", answer("What would change, of a dry run").content(PartSchemas.json(reference("DryRun"))));
        return change;
    }

    static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    PartOperation query(String name, Schema schema) {
        operation.addParameter(PartParameters.parameter(name, Parameter.In.QUERY, schema));
        return this;
    }

    /** Parameters that stand once in the document, under these names. */
    PartOperation shared(String... names) {
        Stream.of(names).forEach(name -> operation.addParameter(PartParameters.reference(name)));
        return this;
    }

    PartOperation seen(String ifMatch) {
        return shared(ifMatch).refused(List.of("412", "428"));
    }

    PartOperation body(Schema schema) {
        operation.requestBody(OASFactory.createRequestBody()
                .required(true)
                .content(PartSchemas.json(schema)
                        .addMediaType(
                                MediaTypes.YAML, OASFactory.createMediaType().schema(schema))));
        return refused(List.of("413", "415"));
    }

    PartOperation refused(List<String> statuses) {
        statuses.forEach(
                status -> response(status, OASFactory.createAPIResponse().ref(PlanApi.PROBLEM)));
        return this;
    }

    PartOperation created(Schema schema) {
        response(
                "201",
                tagged(answer("Added").content(PartSchemas.json(schema)))
                        .addHeader("Location", OASFactory.createHeader().schema(type(Schema.SchemaType.STRING))));
        return this;
    }

    /** The part itself, with its tag. A dry run answers 200 as well, with something else. */
    PartOperation part(String description, Schema schema) {
        boolean isChange = operation.getResponses().getAPIResponse("200") != null;
        Schema answered = isChange ? OASFactory.createSchema().addOneOf(schema).addOneOf(reference("DryRun")) : schema;
        response("200", tagged(answer(description).content(PartSchemas.json(answered))));
        return this;
    }

    PartOperation page(Schema schema) {
        response("200", answer("A page").content(PartSchemas.json(schema)));
        return refused(List.of("400"));
    }

    PartOperation response(String status, APIResponse response) {
        operation.getResponses().addAPIResponse(status, response);
        return this;
    }

    Operation operation() {
        return operation;
    }

    static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse tagged(APIResponse response) {
        return response.addHeader("ETag", OASFactory.createHeader().schema(type(Schema.SchemaType.STRING)));
    }
}
