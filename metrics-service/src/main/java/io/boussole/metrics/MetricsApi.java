package io.boussole.metrics;

import io.boussole.http.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the API's document: what all operations share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Boussole metrics-service",
                        version = "0.1.0",
                        description =
                                "Connects the tools of a sales team and answers what their facts add up to. Times are UTC,"
                                        + " texts come in the language of Accept-Language (en, fr).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "Attribution", description = "Which touches deals are credited to, and by which model"),
            @Tag(name = "Connections", description = "The senders that deliver sales facts"),
            @Tag(name = "Data quality", description = "How good the data is that figures are made of"),
            @Tag(name = "Deals", description = "The deals behind the figures"),
            @Tag(name = "Duplicates", description = "Persons that several records know, and deals that may be one"),
            @Tag(name = "Erasures", description = "Requests to be forgotten; figures stay as they are"),
            @Tag(name = "Exchange rates", description = "What amounts of several currencies are worth in one"),
            @Tag(name = "Imports", description = "Files of facts, for what no tool delivers"),
            @Tag(name = "KPIs", description = "The KPIs of a published plan, over its period"),
            @Tag(name = "Metrics", description = "What each metric means, and its value over any period"),
            @Tag(name = "Replays", description = "Events understood once more"),
            @Tag(name = "Response times", description = "How soon the team reacts, and what it missed"),
            @Tag(name = "Webhooks", description = "Where senders deliver")
        },
        security = {@SecurityRequirement(name = "key"), @SecurityRequirement(name = "basic")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "key",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "A credential, as it was handed out"),
                            @SecurityScheme(
                                    securitySchemeName = "basic",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description = "The same credential as password, with any user name")
                        },
                        responses = {
                            @APIResponse(
                                    name = MetricsApi.PROBLEM,
                                    description = "Refused, with the reason",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
public final class MetricsApi extends Application {
    /** Name of the one response of all refusals. */
    public static final String PROBLEM = "Problem";

    /** What the header of a creating request does. */
    public static final String IDEMPOTENCY_KEY =
            "A UUID of the client's: sent again with it, the request has no second effect and gets the same answer, for a day";
}
