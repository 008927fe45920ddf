package io.boussole.launcher.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.linting.LintFinding;
import io.boussole.plan.linting.LintReport;
import java.io.PrintWriter;
import java.util.Locale;

/** A list with one object a file, whose members are those of plan-service's answer. */
final class JsonReport implements ReportWriter {
    private final PrintWriter out;
    private final Locale language;
    private final ArrayNode files = JsonNodeFactory.instance.arrayNode();

    JsonReport(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void add(String file, LintReport report) {
        ObjectNode entry = files.addObject()
                .put("file", file)
                .put("errors", report.errors())
                .put("warnings", report.warnings());
        ArrayNode items = entry.putArray("items");
        report.findings().forEach(finding -> items.add(item(finding)));
    }

    @Override
    public void end() {
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(files));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }

    private ObjectNode item(LintFinding finding) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("code", finding.code())
                .put("severity", finding.severity().name())
                .put("pointer", finding.pointer());
        if (finding.place() != null) {
            item.put("line", finding.place().line())
                    .put("column", finding.place().column());
        }
        item.put("message", finding.message().in(language))
                .put("fix", finding.fix().in(language));
        return finding.row() == null ? item : item.put("row", finding.row());
    }
}
