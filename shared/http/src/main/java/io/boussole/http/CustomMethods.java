package io.boussole.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets {@code POST /plans/{id}:activate} mean {@code POST /plans/{id}/activate}. Both ways of writing an operation on a resource are
 * common; clients need not remember which is ours. No id has a colon in it.
 */
@Provider
@PreMatching
public final class CustomMethods implements ContainerRequestFilter {
    private static final Pattern OPERATION = Pattern.compile("(.*[^/:])(?::|%3[Aa])([a-z][a-z-]*)");

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        Matcher operation = OPERATION.matcher(uri.getRawPath());
        if (request.getMethod().equals("POST") && operation.matches()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(operation.group(1) + "/" + operation.group(2))
                    .build());
        }
    }
}
