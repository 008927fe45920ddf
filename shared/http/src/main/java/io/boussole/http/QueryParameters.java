package io.boussole.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that their operation does not declare, or that do not hold what it declares, all at once and each by its name.
 * The framework would ignore the first, so that a misspelt filter finds everything; it would answer a malformed one with 404, as if there
 * were no such list, and one out of range like a body that is not valid.
 *
 * <p>An operation declares plain types: {@code @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize}.
 */
public final class QueryParameters {
    private final Map<Method, List<QueryParameter>> declared = new ConcurrentHashMap<>();

    /** Comes after the check of the caller's role and before the framework reads the parameters. */
    @ServerRequestFilter
    public void check(ResourceInfo operation, UriInfo address) {
        MultivaluedMap<String, String> sent = address.getQueryParameters();
        if (!address.getPathParameters().values().stream().allMatch(QueryParameters::isStorable)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND, CommonProblem.NOT_FOUND.title());
        }
        Method method = operation.getResourceMethod();
        List<QueryParameter> known = declared.computeIfAbsent(method, QueryParameter::of);
        Stream<Violation> unknown =
                method.isAnnotationPresent(TakesAnyParameter.class) ? Stream.empty() : unknown(known, sent.keySet());
        refuseIfBroken(Stream.of(unknown, broken(known, sent), unstorable(sent))
                .flatMap(faults -> faults)
                .toList());
    }

    private static Stream<Violation> unknown(List<QueryParameter> declared, Set<String> sent) {
        List<String> known =
                declared.stream().map(QueryParameter::name).sorted().toList();
        String all = String.join(", ", known);
        Text text = known.isEmpty()
                ? new Text("There are no parameters here", "Il n'y a pas de paramètres ici")
                : new Text(
                        "There is no such parameter here; there are: " + all,
                        "Ce paramètre n'existe pas ici ; il y a : " + all);
        return sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation("?" + name, "UNKNOWN_PARAMETER", text));
    }

    private static Stream<Violation> broken(List<QueryParameter> declared, MultivaluedMap<String, String> sent) {
        return declared.stream().flatMap(parameter -> parameter.faultOfAny(sent.get(parameter.name())).stream());
    }

    private static Stream<Violation> unstorable(MultivaluedMap<String, String> sent) {
        return sent.entrySet().stream()
                .filter(parameter -> !isStorable(parameter.getValue()))
                .map(parameter -> new Violation("?" + parameter.getKey(), "INVALID_TEXT", StorableText.UNSTORABLE));
    }

    private static boolean isStorable(List<String> values) {
        return values.stream().allMatch(StorableText::isStorable);
    }

    /**
     * For faults that only the operation itself can see.
     *
     * @throws ProblemException 400 when there is one
     */
    public static void refuseIfBroken(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_QUERY_PARAMETER,
                    new Text(
                            violations.size() + " query parameter(s) are not valid",
                            violations.size() + " paramètre(s) de l'adresse ne sont pas valides"),
                    violations);
        }
    }

    /** For a fault of one parameter that only the operation itself can see; the texts name the parameter. */
    public static ProblemException refusal(String name, String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(
                CommonProblem.INVALID_QUERY_PARAMETER, text, List.of(new Violation("?" + name, code, text)));
    }
}
