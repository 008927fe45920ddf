package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.lifecycle.rest.CreateFromTemplateRequest.SegmentBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request says about a plan that is to be made from a template. */
@ApplicationScoped
class TemplateBody {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SEGMENTS = 20;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ObjectMapper json;

    TemplateBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a body, which may be empty.
     *
     * @throws JsonProcessingException when it is not of this form
     * @throws ProblemException 413 when it is too long, 422 with every value that no plan can have
     */
    CreateFromTemplateRequest read(@Nullable InputStream body) throws JsonProcessingException {
        byte[] bytes = body == null ? new byte[0] : bytes(body);
        if (bytes.length == 0) {
            return CreateFromTemplateRequest.NOTHING;
        }
        CreateFromTemplateRequest request = parsed(bytes);
        List<Violation> violations = violations(request);
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, CommonProblem.VALIDATION_FAILED.title(), violations);
        }
        return request;
    }

    private CreateFromTemplateRequest parsed(byte[] bytes) throws JsonProcessingException {
        try {
            CreateFromTemplateRequest request = json.readValue(bytes, CreateFromTemplateRequest.class);
            return request == null ? CreateFromTemplateRequest.NOTHING : request;
        } catch (JsonProcessingException unreadable) {
            throw unreadable;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ProblemException.of(CommonProblem.TOO_LARGE, CommonProblem.TOO_LARGE.title());
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static List<Violation> violations(CreateFromTemplateRequest request) {
        List<Violation> found = new ArrayList<>();
        name(request.name(), "/name", found);
        if (request.start() != null
                && (request.start().isBefore(FIRST) || request.start().isAfter(LAST))) {
            found.add(violation("/start", "OUT_OF_RANGE", "Not a year of a plan", "Ce n'est pas une année de plan"));
        }
        known(isCurrency(request.currency()), "/currency", found);
        known(request.country() == null || COUNTRIES.contains(request.country()), "/country", found);
        known(
                request.timeZone() == null || ZoneId.getAvailableZoneIds().contains(request.timeZone()),
                "/timeZone",
                found);
        known(request.language() == null || Set.of("en", "fr").contains(request.language()), "/language", found);
        List<SegmentBody> segments = request.segments() == null ? List.of() : request.segments();
        if (segments.size() > MOST_SEGMENTS) {
            found.add(violation("/segments", "TOO_MANY", "Twenty segments at most", "Vingt segments au plus"));
        }
        for (int index = 0; index < segments.size(); index++) {
            SegmentBody segment = segments.get(index);
            name(
                    segment == null || segment.name() == null ? "" : segment.name(),
                    "/segments/" + index + "/name",
                    found);
        }
        return found;
    }

    private static void name(@Nullable String name, String pointer, List<Violation> found) {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            found.add(violation(
                    pointer,
                    "INVALID_NAME",
                    "A name has 1 to " + LONGEST_NAME + " characters",
                    "Un nom compte de 1 à " + LONGEST_NAME + " caractères"));
        }
    }

    private static boolean isCurrency(@Nullable String code) {
        return code == null
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static void known(boolean isKnown, String pointer, List<Violation> found) {
        if (!isKnown) {
            found.add(violation(pointer, "UNKNOWN_VALUE", "There is no such value", "Cette valeur n'existe pas"));
        }
    }

    private static Violation violation(String pointer, String code, String en, String fr) {
        return new Violation(pointer, code, new Text(en, fr));
    }
}
