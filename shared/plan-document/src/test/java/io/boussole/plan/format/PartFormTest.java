package io.boussole.plan.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import org.junit.jupiter.api.Test;

class PartFormTest {
    private static final PartForm KPI = PartForm.PLAN.member("kpis").item();

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULT);

    @Test
    void partIsReadOnItsOwnToTheDigit() {
        JsonNode kpi = read("{ target: 0.2500, id: closing }", KPI);

        assertThat(DocumentWriter.json(KPI.inOrder(kpi))).isEqualToIgnoringWhitespace("""
                { "id": "closing", "target": 0.2500 }""");
    }

    @Test
    void faultsAreToldFromThePart() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> read("{ id: a, trget: 1, targetRange: { low: x } }", KPI));

        assertThat(refusal.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST);
        assertThat(refusal.violations())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/trget UNKNOWN_FIELD", "/targetRange/low WRONG_TYPE");
    }

    @Test
    void listsAndMapsAreReadOnTheirOwn() {
        assertThat(read("[{ memberId: hugo }]", PartForm.PLAN.member("timeOff")))
                .hasSize(1);
        assertThat(read("{ ETI: Entreprise de taille intermédiaire }", PartForm.PLAN.member("glossary")))
                .hasSize(1);
    }

    @Test
    void onlySingleValuesAreScalars() {
        assertThat(PartForm.PLAN.member("timeOff").item().scalars())
                .containsExactly("memberId", "start", "end", "reason");
        assertThat(KPI.scalars()).contains("key", "limit").doesNotContain("targetRange", "cadence");
    }

    @Test
    void textOfAnAddressMeansWhatTheDocumentMeans() {
        JsonNode kpi = read("{ key: true, target: 0.50, limit: PT2H, source: CRM, label: '12' }", KPI);

        assertThat(KPI.member("key").meaning("true"))
                .isEqualTo(KPI.member("key").meaning(kpi.get("key")))
                .isPresent();
        assertThat(KPI.member("target").meaning("0.5"))
                .isEqualTo(KPI.member("target").meaning(kpi.get("target")))
                .isPresent();
        assertThat(KPI.member("limit").meaning("PT120M"))
                .isEqualTo(KPI.member("limit").meaning(kpi.get("limit")))
                .isPresent();
        assertThat(KPI.member("label").meaning("12"))
                .isEqualTo(KPI.member("label").meaning(kpi.get("label")))
                .isPresent();
        assertThat(KPI.member("source").meaning("CRMS")).isEmpty();
        assertThat(KPI.member("playbookId").meaning(kpi.get("playbookId"))).isEmpty();
    }

    private JsonNode read(String yaml, PartForm form) {
        return reader.read(yaml.getBytes(UTF_8), DocumentFormat.YAML, form);
    }
}
