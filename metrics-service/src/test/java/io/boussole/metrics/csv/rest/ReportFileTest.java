package io.boussole.metrics.csv.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.csv.RowFault;
import io.boussole.metrics.csv.RowOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx"})
    void hasNoFormula(String text) {
        assertThat(ReportFile.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(ReportFile.harmless("D-17")).isEqualTo("D-17");
        assertThat(ReportFile.harmless(null)).isEmpty();
    }

    @Test
    void hasALineForEachRow() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ReportFile file = new ReportFile(output)) {
            file.add(List.of(new ReportRow(
                    3, RowOutcome.REJECTED, null, "=Montant, HT", RowFault.WRONG_VALUE, "not, a \"value\"")));
        }

        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "row,outcome,factId,column,code,reason",
                        "3,REJECTED,,\"'=Montant, HT\",WRONG_VALUE,\"not, a \"\"value\"\"\"");
    }
}
