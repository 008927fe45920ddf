package io.boussole.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

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
                .map(ConstraintFault::of)
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
}
