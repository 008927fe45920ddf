package io.boussole.plan.reading.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** The forms in which something can be read. */
enum Form {
    HTML("text", "html"),
    PDF("application", "pdf"),
    JSON("application", "json"),
    TEXT("text", "plain");

    static final String PDF_TYPE = "application/pdf";

    private final MediaType type;

    Form(String type, String subtype) {
        this.type = new MediaType(type, subtype);
    }

    /** As the parameter {@code format} spells it. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAcceptedAs(MediaType accepted) {
        return accepted.isCompatible(type);
    }

    MediaType sentAs() {
        return this == PDF ? type : type.withCharset("UTF-8");
    }
}
