package io.boussole.plan.calendar.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.http.Text;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A calendar as an answer. Its tag is made of its text, which changes with the plan, the day and the language. */
final class CalendarAnswers {
    static final String ICALENDAR = "text/calendar";

    private CalendarAnswers() {}

    /** What the address asks for comes before what the program does: a person wrote the address. */
    static Locale language(@Nullable String lang, @Nullable String acceptLanguage) {
        return Text.languageOf(lang == null || lang.isBlank() ? acceptLanguage : lang);
    }

    static Response of(String calendar, Request request) {
        byte[] body = calendar.getBytes(UTF_8);
        EntityTag tag = new EntityTag(digest(body));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(body, ICALENDAR + ";charset=utf-8") : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
