package io.boussole.plan.reading;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/** The fonts that a PDF carries: Liberation Sans, and DejaVu for the characters that it lacks. */
final class PaperFonts {
    private static final String LIBERATION = "/liberation/LiberationSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PaperFonts() {}

    static void into(PdfRendererBuilder builder) {
        font(builder, LIBERATION + "Regular.ttf", "Liberation Sans", REGULAR);
        font(builder, LIBERATION + "Bold.ttf", "Liberation Sans", BOLD);
        font(builder, DEJAVU + ".ttf", "DejaVu Sans Condensed", REGULAR);
        font(builder, DEJAVU + "-Bold.ttf", "DejaVu Sans Condensed", BOLD);
    }

    private static void font(PdfRendererBuilder builder, String path, String family, int weight) {
        builder.useFont(() -> open(path), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(path), path);
    }
}
