package io.boussole.metrics.enrichment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The APIs that can be asked, by source. */
@ApplicationScoped
class VendorApis {
    private final Map<String, VendorApi> bySource;

    VendorApis(HubSpotApi hubSpot, AttioApi attio, ZohoApi zoho) {
        this.bySource = Map.of(
                "HUBSPOT", hubSpot, //
                "ATTIO", attio,
                "ZOHO", zoho);
    }

    Optional<VendorApi> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
