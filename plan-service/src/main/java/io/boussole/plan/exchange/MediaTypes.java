package io.boussole.plan.exchange;

import io.boussole.plan.format.DocumentFormat;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The media types of a plan document, and of a part of one. */
public final class MediaTypes {
    /** RFC 9512. */
    public static final String YAML = "application/yaml";

    /** What tools sent before the type was registered. */
    public static final String OLD_YAML = "application/x-yaml";

    public static final String TEXT_YAML = "text/yaml";

    private MediaTypes() {}

    public static DocumentFormat formatOf(@Nullable MediaType type) {
        return type != null && type.getSubtype().equalsIgnoreCase("json") ? DocumentFormat.JSON : DocumentFormat.YAML;
    }
}
