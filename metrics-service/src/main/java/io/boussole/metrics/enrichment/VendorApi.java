package io.boussole.metrics.enrichment;

import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /**
     * The kinds of which all records can be read.
     *
     * @param options of the connection
     */
    default Set<FactKind> listed(Map<String, String> options) {
        return kinds();
    }

    /**
     * Some of the vendor's records, in an order that later changes do not disturb.
     *
     * @param cursor {@link VendorPage#next} of the page before; null: from the beginning
     * @throws VendorApiException when it does not answer, or not so
     */
    VendorPage page(ApiAccess access, FactKind kind, @Nullable String cursor);
}
