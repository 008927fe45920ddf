package io.boussole.plan.reading;

import io.boussole.plan.summary.Paper;
import io.boussole.plan.summary.PlanPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Prints papers. What must stand on one page is laid out until it does. */
@ApplicationScoped
public class PlanPrinting {
    private final PdfPress press;

    PlanPrinting(PdfPress press) {
        this.press = press;
    }

    public Paper onePage(PlanEdition edition, Locale language) {
        return new PlanPages(edition.head(language)).onePage(this::isOnePage);
    }

    public Paper twoPages(PlanEdition edition, Locale language) {
        return new PlanPages(edition.head(language)).twoPages(this::isOnePage);
    }

    public Paper annexes(PlanEdition edition, Locale language) {
        return new PlanPages(edition.head(language)).annexes();
    }

    private boolean isOnePage(Paper paper) {
        return press.pages(html(paper, "")) == 1;
    }

    /** @param annexes where the annexes are to be found, for the links to them; empty: no links */
    public String html(Paper paper, String annexes) {
        return PaperTemplates.paper(paper, PaperStyle.SHEET, annexes).render();
    }

    public byte[] pdf(Paper paper) {
        return press.pdf(html(paper, ""));
    }
}
