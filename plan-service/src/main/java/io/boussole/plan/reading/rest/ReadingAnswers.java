package io.boussole.plan.reading.rest;

import io.boussole.plan.reading.PaperStyle;
import io.boussole.plan.reading.PlanEdition;
import io.boussole.plan.reading.PlanPrinting;
import io.boussole.plan.summary.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;
import java.util.function.Function;

/** Readings as answers: printed only when the reader does not have them already, and shown so that a browser runs nothing in them. */
@ApplicationScoped
class ReadingAnswers {
    private final PlanPrinting printing;

    ReadingAnswers(PlanPrinting printing) {
        this.printing = printing;
    }

    /**
     * @param name of the reading, for the file
     * @param annexes where the reading's links to annexes lead
     */
    Response of(
            PlanEdition edition,
            Locale language,
            Form form,
            String name,
            String annexes,
            Request request,
            Function<Form, Object> body) {
        // Weak, because two printings of one PDF differ in their dates.
        EntityTag tag = new EntityTag(edition.stamp() + "-" + language.getLanguage() + "-" + form.spelling(), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return headed(unchanged, language).tag(tag).build();
        }
        Object read = body.apply(form);
        ResponseBuilder response = headed(Response.ok(written(read, form, annexes), form.sentAs()), language)
                .tag(tag);
        if (form == Form.PDF) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"" + FileName.of(edition.plan().name(), name) + "\"");
        }
        if (form == Form.HTML) {
            response.header("Content-Security-Policy", PaperStyle.POLICY);
        }
        return response.build();
    }

    private Object written(Object read, Form form, String annexes) {
        if (!(read instanceof Paper paper)) {
            return read;
        }
        return form == Form.PDF ? printing.pdf(paper) : printing.html(paper, annexes);
    }

    /** What a cache may do with any reading: keep it for its reader alone, and ask each time. */
    static ResponseBuilder headed(ResponseBuilder response, Locale language) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header("X-Content-Type-Options", "nosniff");
    }
}
