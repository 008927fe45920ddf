package io.boussole.alert.delivery;

import io.boussole.alert.delivery.dispatch.Enqueuing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes what is to be told outside. */
@ApplicationScoped
public class NoticeService {
    private final Enqueuing enqueuing;

    NoticeService(Enqueuing enqueuing) {
        this.enqueuing = enqueuing;
    }

    /**
     * Tells every endpoint that wants it, at least once and after the caller's transaction has committed; never when it has not. A
     * notice whose id is known already changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(Notice notice) {
        enqueuing.add(notice.tenantId(), notice.type(), StoredNotice.of(notice));
    }
}
