package io.boussole.alert;

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
                        title = "Boussole alert-service",
                        version = "0.1.0",
                        description =
                                "Rules, evaluations, alerts and corrective actions. Times are UTC, days are those of the"
                                        + " plan's calendar, texts come in the language of Accept-Language (en, fr).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "Rules", description = "What is watched of an active plan, by which numbers, and who answers"),
            @Tag(name = "Evaluations", description = "What can be said about each KPI, and why"),
            @Tag(name = "Watches", description = "Stop rules, tasks, milestones, reviews and sources: what was found"),
            @Tag(name = "Alerts", description = "What the plan does not allow, and what people do about it"),
            @Tag(name = "Corrective actions", description = "Who does what about it by when"),
            @Tag(name = "Decisions", description = "What was decided about alerts, and what came of it"),
            @Tag(name = "Dashboard", description = "Where a plan stands, what deviates, who does what about it"),
            @Tag(name = "Syntheses", description = "Weeks and months as they were"),
            @Tag(name = "Delivery", description = "Who outside is told, and what came of it")
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
                                    name = AlertApi.PROBLEM,
                                    description = "Refused, with the reason",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
public final class AlertApi extends Application {
    /** Name of the one response of all refusals. */
    public static final String PROBLEM = "Problem";
}
