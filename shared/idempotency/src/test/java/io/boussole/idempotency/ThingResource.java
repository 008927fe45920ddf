package io.boussole.idempotency;

import io.boussole.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Creates things, and does what {@link #faults} say after each was created but not committed. */
@Path("/things")
@RolesAllowed(Role.Name.ADMIN)
final class ThingResource {
    static final Queue<Runnable> faults = new ConcurrentLinkedQueue<>();

    private final IdempotentRequests requests;
    private final Things things;

    ThingResource(IdempotentRequests requests, Things things) {
        this.requests = requests;
        this.things = things;
    }

    record CreateThing(String name) {}

    @POST
    public Response create(@HeaderParam(IdempotentRequests.HEADER) @Nullable String key, CreateThing request) {
        return requests.once(key, "POST /things", request, () -> created(request));
    }

    @POST
    @Path("/others")
    public Response createOther(@HeaderParam(IdempotentRequests.HEADER) @Nullable String key, CreateThing request) {
        return requests.once(key, "POST /things/others", request, () -> created(request));
    }

    private Response created(CreateThing request) {
        UUID id = UUID.randomUUID();
        things.add(id, request.name());
        @Nullable Runnable fault = faults.poll();
        if (fault != null) {
            fault.run();
        }
        return Response.created(URI.create("/things/" + id))
                .tag("0")
                .header("Cache-Control", "no-store")
                .entity(Map.of("id", id, "name", request.name()))
                .build();
    }
}
