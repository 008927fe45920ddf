package io.boussole.plan.parts.rest;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters that all parts share; each stands in the OpenAPI document once. */
final class PartParameters {
    static final String PLAN_ID = "planId";
    static final String BATTLE_ID = "battleId";
    static final String PAGE_SIZE = "pageSize";
    static final String PAGE_TOKEN = "pageToken";
    static final String DRY_RUN = "dryRun";
    static final String REASON = "reason";
    static final String DECISION_ID = "decisionId";
    static final String SEEN = "seen";
    static final String SEEN_IF_ANY = "seenIfAny";

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            PAGE_TOKEN, "The nextPageToken of the page before",
            REASON, "Kept with the version that the change makes");

    private PartParameters() {}

    static void addTo(Components components) {
        Schema uuid = PartOperation.reference("UUID");
        components.addParameter(
                PLAN_ID, parameter(PLAN_ID, Parameter.In.PATH, uuid).required(true));
        components.addParameter(
                BATTLE_ID, parameter(BATTLE_ID, Parameter.In.PATH, text()).required(true));
        components.addParameter(PAGE_SIZE, parameter(PAGE_SIZE, Parameter.In.QUERY, pageSize()));
        for (String name : DESCRIPTIONS.keySet().stream().sorted().toList()) {
            components.addParameter(
                    name, parameter(name, Parameter.In.QUERY, text()).description(DESCRIPTIONS.get(name)));
        }
        components.addParameter(
                DRY_RUN,
                parameter(DRY_RUN, Parameter.In.QUERY, PartOperation.type(SchemaType.BOOLEAN))
                        .description("Say what would change, and change nothing"));
        components.addParameter(
                DECISION_ID,
                parameter(DECISION_ID, Parameter.In.QUERY, uuid)
                        .description("The decision that the change carries out"));
        components.addParameter(SEEN, ifMatch("The ETag that was read; required, except for a dry run"));
        components.addParameter(SEEN_IF_ANY, ifMatch("The ETag that was read; required when the plan has this part"));
    }

    static Parameter parameter(String name, Parameter.In in, Schema schema) {
        return OASFactory.createParameter().name(name).in(in).schema(schema);
    }

    static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    static Schema text() {
        return PartOperation.type(SchemaType.STRING);
    }

    private static Parameter ifMatch(String description) {
        return parameter("If-Match", Parameter.In.HEADER, text()).description(description);
    }

    private static Schema pageSize() {
        return PartOperation.type(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(200))
                .defaultValue(50);
    }
}
