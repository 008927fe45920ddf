package io.boussole.plan.reading;

import io.boussole.plan.summary.Paper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The one template of everything that is printed. Well-formed XML too, because the PDF is made from it. */
@CheckedTemplate(basePath = "reading")
final class PaperTemplates {
    private PaperTemplates() {}

    /**
     * @param style the style sheet, ours and not to be escaped
     * @param annexes where the annexes are; empty where a link would lead nowhere
     */
    static native TemplateInstance paper(Paper paper, String style, String annexes);
}
