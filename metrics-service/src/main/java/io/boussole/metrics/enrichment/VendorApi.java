package io.boussole.metrics.enrichment;

import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A vendor's API, as far as it is asked. */
interface VendorApi {
    /** Where it is unless a connection says otherwise. */
    URI usualBase();

    /** Most facts that one request reads. */
    int batch();

    Set<FactKind> kinds();

    /** Whether the change leaves something to be asked. */
    boolean wants(FactFold.Changed change);

    /** Whether every wish is news that only a new answer satisfies, however short ago the fact was read. */
    boolean alwaysNews();

    /**
     * What the vendor holds; without those it does not know any more.
     *
     * @throws VendorApiException when it does not answer, or not so
     */
    List<ReadBack> read(ApiAccess access, FactKind kind, List<String> ids);
}
