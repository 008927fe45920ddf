package io.boussole.plan.reading;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.lifecycle.PlanProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lays HTML out on A4. Fetches nothing: whatever address stands in the HTML, the press never follows it. */
@ApplicationScoped
class PdfPress {
    /** A layout holds fonts and boxes in memory and keeps one core busy. */
    private static final int AT_ONCE = 2;

    /** Characters of HTML; a plan fifty times the example's size has half of them, and a PDF of some seconds. */
    private static final int MOST_CHARACTERS = 2_500_000;

    /** Beyond, the marks for screen readers would take as long again as the text. HTML has them always. */
    private static final int MOST_TAGGED_CHARACTERS = 500_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private static final Text BUSY = new Text(
            "Too many PDFs are made at once; try again, or read the HTML",
            "Trop de PDF sont en préparation ; réessayez, ou lisez le HTML");

    private final Duration patience;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

    PdfPress() {
        this(Duration.ofSeconds(5));
    }

    /** @param patience how long a request waits for a press that is busy */
    PdfPress(Duration patience) {
        this.patience = patience;
        XRLog.setLoggingEnabled(false);
    }

    /** @throws ProblemException 422 when the PDF would keep the press busy for too long, 503 when the presses are busy */
    byte[] pdf(String html) {
        if (html.length() > MOST_CHARACTERS) {
            throw ProblemException.of(PlanProblem.PAPER_TOO_LONG, PlanProblem.PAPER_TOO_LONG.title());
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        take();
        try {
            builder(html, pdf).run();
            return pdf.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            presses.release();
        }
    }

    /** How many pages the HTML takes, without making them. */
    int pages(String html) {
        take();
        try (PdfBoxRenderer renderer =
                builder(html, OutputStream.nullOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        } finally {
            presses.release();
        }
    }

    /** @throws ProblemException 503 when the presses stay busy */
    private void take() {
        try {
            if (presses.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.passing(CommonProblem.UNAVAILABLE, BUSY, RETRY_AFTER);
    }

    private PdfRendererBuilder builder(String html, OutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        PaperFonts.into(builder);
        return builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                .usePdfUaAccessibility(html.length() <= MOST_TAGGED_CHARACTERS)
                .withProducer("Boussole")
                .withHtmlContent(html, null)
                .toStream(pdf);
    }
}
