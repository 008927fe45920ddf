package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.DealReading;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.source.VendorBodies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Salesforce says, decoded. */
final class SalesforceSaid {
    static final String DEAL = "0061x00000AbCdEAAV";
    static final String AT = "2027-02-10T16:45:31Z";
    static final long COMMIT = 1745500706683617281L;
    static final FactRules RULES = new FactRules(Set.of("Closed Won"), Set.of("Closed Lost"), Map.of(), "EUR", "");

    private SalesforceSaid() {}

    static Map<FactId, FactState> fold(List<String> bodies) {
        Map<FactId, FactState> facts = new HashMap<>();
        for (String body : bodies) {
            changes(body).forEach(change -> facts.merge(change.fact(), change.says(), FactState::join));
        }
        return facts;
    }

    static DealFacts facts(List<FactChange> changes) {
        return DealReading.facts(
                changes.stream().map(FactChange::says).reduce(FactState.empty(), FactState::join), RULES);
    }

    static FactState deal(String body) {
        List<FactChange> changes = changes(body);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).fact()).isEqualTo(FactId.deal(DEAL));
        return changes.get(0).says();
    }

    static List<FactChange> changes(String body) {
        Decoded decoded = decode(body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    static Decoded decode(String body) {
        return Raw.decode("SALESFORCE", body);
    }

    static String captured(String name) {
        return new String(VendorBodies.read("salesforce/" + name + ".json"), UTF_8);
    }
}
