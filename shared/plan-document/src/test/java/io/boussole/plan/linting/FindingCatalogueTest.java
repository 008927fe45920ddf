package io.boussole.plan.linting;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.format.DocumentSchema;
import org.junit.jupiter.api.Test;

class FindingCatalogueTest {

    @Test
    void pageOfFindingsIsTheCommittedOne() {
        CommittedPage.assertCommitted("findings.md", FindingCatalogue.page());
    }

    @Test
    void schemaOfThePlanIsTheCommittedOne() {
        CommittedPage.assertCommitted("plan.schema.json", DocumentSchema.written());
    }

    @Test
    void saysWhichRulesAreLimits() {
        assertThat(FindingCatalogue.ALL)
                .filteredOn(FindingCatalogue.Entry::isLimit)
                .extracting(FindingCatalogue.Entry::code)
                .contains("MAX_BATTLES", "TOO_MANY_PRIMARY_CHANNELS")
                .doesNotContain("MISSING_NAME");
        assertThat(FindingCatalogue.page()).contains("| `MAX_BATTLES` | ERROR, limit |");
    }

    @Test
    void eachCodeStandsOnce() {
        assertThat(FindingCatalogue.ALL)
                .extracting(FindingCatalogue.Entry::code)
                .doesNotHaveDuplicates()
                .contains("UNKNOWN_FIELD", "MAX_BATTLES");
    }
}
