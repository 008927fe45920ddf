package io.boussole.plan.reading.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.QueryParameters;
import io.boussole.http.Text;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every reading may be asked: which version, in which language, in which form. */
public final class ReadingQuery {
    @QueryParam("version")
    @Min(1)
    @Parameter(description = "A published version; absent: what the plan says now")
    public @Nullable Long version;

    @QueryParam("lang")
    @Parameter(description = "Instead of Accept-Language", schema = @Schema(enumeration = {"en", "fr"}))
    public @Nullable String lang;

    @QueryParam("format")
    @Parameter(description = "Instead of Accept", schema = @Schema(enumeration = {"html", "pdf", "json", "text"}))
    public @Nullable String format;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    public @Nullable String acceptLanguage;

    Locale language() {
        if (lang == null) {
            return Text.languageOf(acceptLanguage);
        }
        return switch (lang) {
            case "en" -> Locale.ENGLISH;
            case "fr" -> Locale.FRENCH;
            default -> throw QueryParameters.refusal("lang", "UNKNOWN_VALUE", "lang is en or fr", "lang vaut en ou fr");
        };
    }

    /** The form that is asked for: by {@code format}, else the first acceptable one. */
    Form form(List<Form> offered, HttpHeaders headers) {
        if (format != null) {
            return offered.stream()
                    .filter(form -> form.spelling().equals(format))
                    .findFirst()
                    .orElseThrow(() -> {
                        String known = offered.stream().map(Form::spelling).collect(Collectors.joining(", "));
                        return QueryParameters.refusal(
                                "format", "UNKNOWN_VALUE", "format is one of " + known, "format est l'un de " + known);
                    });
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Form form : offered) {
                if (form.isAcceptedAs(accepted)) {
                    return form;
                }
            }
        }
        throw ProblemException.of(CommonProblem.NOT_ACCEPTABLE, CommonProblem.NOT_ACCEPTABLE.title());
    }
}
