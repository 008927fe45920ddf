package io.boussole.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception that leaves a resource into a problem document. The only place that knows both. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException exception, @Context HttpHeaders headers) {
        Response.ResponseBuilder response = response(Problem.of(exception, language(headers)), headers);
        if (exception.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, exception.retryAfter().toSeconds()));
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException exception, @Context HttpHeaders headers) {
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .toList();
        return problem(
                ProblemException.of(
                        CommonProblem.VALIDATION_FAILED,
                        new Text(
                                violations.size() + " member(s) are not valid",
                                violations.size() + " champ(s) ne sont pas valides"),
                        violations),
                headers);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException exception, @Context HttpHeaders headers) {
        return problem(
                ProblemException.of(
                        CommonProblem.MALFORMED_REQUEST,
                        new Text(
                                "The body is not what this operation takes",
                                "Le corps n'est pas celui que cette opération attend"),
                        List.of(JsonFault.of(exception))),
                headers);
    }

    /** Quarkus answers this one itself, in its own way, unless the very class has a mapper here. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException exception, @Context HttpHeaders headers) {
        return unreadable(exception, headers);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException exception, @Context HttpHeaders headers) {
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, headers);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        ProblemType type = typeOf(status);
        if (type == CommonProblem.INTERNAL_ERROR) {
            return failed(exception, headers);
        }
        return problem(ProblemException.of(type, type.title()), headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception, @Context HttpHeaders headers) {
        return problem(ProblemException.of(CommonProblem.FORBIDDEN, CommonProblem.FORBIDDEN.title()), headers);
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, @Context HttpHeaders headers) {
        LOG.error("A request failed", failure);
        return problem(
                ProblemException.of(CommonProblem.INTERNAL_ERROR, CommonProblem.INTERNAL_ERROR.title()), headers);
    }

    private static ProblemType typeOf(int status) {
        for (CommonProblem candidate : CommonProblem.values()) {
            if (candidate.kind().status() == status) {
                return candidate;
            }
        }
        return status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR;
    }

    private static Response.ResponseBuilder response(Problem problem, HttpHeaders headers) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    private static Locale language(HttpHeaders headers) {
        return Text.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.equals("NotNull")
                ? "MISSING"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Violation(pointer(violation), code, new Text(violation.getMessage(), inFrench(violation)));
    }

    /** The validator speaks one language; these are the constraints that bodies use. */
    private static String inFrench(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        Map<String, Object> says = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "ce champ est nécessaire";
            case "Size" -> "la taille va de " + says.get("min") + " à " + says.get("max");
            case "Min", "DecimalMin" -> "au moins " + says.get("value");
            case "Max", "DecimalMax" -> "au plus " + says.get("value");
            case "Positive" -> "cette valeur est supérieure à 0";
            case "PositiveOrZero" -> "cette valeur est d'au moins 0";
            case "Pattern" -> "cette valeur ne suit pas la forme " + says.get("regexp");
            default -> violation.getMessage();
        };
    }

    /** The body's members, without the method and parameter that hold the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(ProblemMappers::segment)
                .collect(Collectors.joining());
    }

    private static String segment(Path.Node node) {
        @Nullable Integer index = node.getIndex();
        return (index == null ? "" : "/" + index) + "/" + JsonPointers.escape(node.getName());
    }
}
