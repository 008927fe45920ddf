package io.boussole.plan;

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
                        title = "Boussole plan-service",
                        version = "0.1.0",
                        description =
                                "Sales action plans: imported, checked, activated, versioned. Times are UTC, texts come in the"
                                        + " language of Accept-Language (en, fr).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "Plans", description = "Plans and their documents"),
            @Tag(
                    name = "Parts",
                    description =
                            "The parts of a plan, each a resource. A part's ETag is a hash of its content: edits of different parts"
                                    + " do not disturb each other. Pointers of faults begin at the part that was sent; those of"
                                    + " findings and limits at the plan's document."),
            @Tag(name = "Life", description = "What is to be mended, activation, closing"),
            @Tag(
                    name = "Findings",
                    description = "What the linter says, of a document that is not stored, and what it can say"),
            @Tag(name = "Arithmetic", description = "What the plan's figures make, exact, with the working shown"),
            @Tag(name = "Decisions", description = "What the team decided, why, and when that is measured"),
            @Tag(name = "Calendar", description = "Everything that has a date, for people and calendar programs"),
            @Tag(name = "Versions", description = "What was published, for good"),
            @Tag(name = "Readings", description = "The plan on paper, the Monday brief, the guides"),
            @Tag(name = "Lookups", description = "Coverage, contributions, first weeks, the library")
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
                                    name = PlanApi.PROBLEM,
                                    description = "Refused, with the reason",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
public final class PlanApi extends Application {
    /** Name of the one response of all refusals. */
    public static final String PROBLEM = "Problem";

    /** What the header of that name is for. */
    public static final String IDEMPOTENCY_KEY =
            "A UUID of the client's: sent again with it, the request has no second effect and gets the same answer, for a day";
}
