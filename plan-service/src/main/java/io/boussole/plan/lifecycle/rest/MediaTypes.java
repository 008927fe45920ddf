package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.format.DocumentFormat;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The media types of a plan document. */
final class MediaTypes {
    /** RFC 9512. */
    static final String YAML = "application/yaml";

    /** What tools sent before the type was registered. */
    static final String OLD_YAML = "application/x-yaml";

    static final String TEXT_YAML = "text/yaml";

    private MediaTypes() {}

    static DocumentFormat formatOf(@Nullable MediaType type) {
        return type != null && type.getSubtype().equalsIgnoreCase("json") ? DocumentFormat.JSON : DocumentFormat.YAML;
    }
}
