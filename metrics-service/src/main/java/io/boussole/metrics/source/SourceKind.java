package io.boussole.metrics.source;

import io.boussole.metrics.source.hubspot.HubSpotSource;
import io.boussole.metrics.source.pipedrive.PipedriveSource;

/** Every kind of sender that can be connected. */
public enum SourceKind {
    HUBSPOT(new HubSpotSource()),
    PIPEDRIVE(new PipedriveSource());

    private final Source source;

    SourceKind(Source source) {
        this.source = source;
    }

    public Source source() {
        return source;
    }
}
