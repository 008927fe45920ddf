package io.boussole.alert.delivery.task;

import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import java.time.Instant;
import java.util.Optional;

/** Tasks in the words of one vendor. What goes wrong is a {@link CrmException} or an {@code OutboundException}. */
interface CrmTasks {
    EndpointKind kind();

    /** Opens the door; done once an attempt. */
    CrmSession open(EndpointAccess endpoint);

    /** The task that was made for the mark since then; after a failure nobody knows whether it was. */
    Optional<String> find(CrmSession session, String mark, Instant since);

    /** @return the vendor's identifier of the new task */
    String create(CrmSession session, CrmTask task);

    /** @return false when there is no such task any more */
    boolean change(CrmSession session, String taskId, CrmTask task);
}
