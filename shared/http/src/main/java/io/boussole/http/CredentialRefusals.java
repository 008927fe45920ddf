package io.boussole.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says in the API's document what every operation that wants a credential may answer: 401 without one, 403 when its role does not reach
 * so far, and 404 for whatever belongs to a plan that another tenant may have.
 *
 * <p>An operation that wants none says so with {@code @SecurityRequirements}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CredentialRefusals implements OASFilter {
    private static final String OF_A_PLAN = "/plans/{planId}";
    private static final List<String> ALWAYS = List.of("401", "403");
    private static final List<String> OF_PLANS = List.of("401", "403", "404");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .filter(CredentialRefusals::wantsACredential)
                        .forEach(operation -> add(operation, path.startsWith(OF_A_PLAN) ? OF_PLANS : ALWAYS)));
    }

    private static boolean wantsACredential(Operation operation) {
        return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
    }

    /** They come first, as they are checked first, and instead of those without content that follow from the roles alone. */
    private static void add(Operation operation, List<String> refusals) {
        Map<String, APIResponse> all = new LinkedHashMap<>();
        refusals.forEach(
                status -> all.put(status, OASFactory.createAPIResponse().ref("Problem")));
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        if (responses.getAPIResponses() != null) {
            responses.getAPIResponses().forEach(all::putIfAbsent);
        }
        responses.setAPIResponses(all);
        operation.setResponses(responses);
    }
}
