package io.boussole.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as it stands on the wire: RFC 9457, media type {@code application/problem+json}. */
@Schema(name = "Problem", description = "RFC 9457 problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "urn:boussole:problem:validation-failed", description = "Stable name of the kind of problem")
        String type,

        @Schema(description = "Summary of the kind, in the language of Accept-Language")
        String title,

        int status,

        @Schema(description = "What went wrong this time, in the language of Accept-Language")
        String detail,

        @Nullable List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:boussole:problem:";

    /** One fault of the request. */
    @Schema(name = "ProblemError")
    public record Fault(
            @Schema(
                    description =
                            "JSON Pointer to the member at fault, empty for the whole body; ? and its name for a query parameter")
            String pointer,

            @Schema(description = "Stable name of the broken rule")
            String code,

            String detail) {}

    public static Problem of(ProblemException exception, Locale language) {
        return of(exception.type(), exception.detail(), exception.violations(), language);
    }

    public static Problem of(ProblemType type, Text detail, List<Violation> violations, Locale language) {
        List<Fault> errors = violations.stream()
                .map(violation -> new Fault(
                        violation.pointer(),
                        violation.code(),
                        violation.message().in(language)))
                .toList();
        return new Problem(
                TYPE_PREFIX + type.slug(),
                type.title().in(language),
                type.kind().status(),
                detail.in(language),
                errors);
    }
}
