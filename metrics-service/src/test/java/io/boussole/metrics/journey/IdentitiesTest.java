package io.boussole.metrics.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.journey.Identities.Link;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final UUID CRM = new UUID(0, 1);
    private static final Person ANNA = Person.of(CRM, PersonKey.email("Anna@Example.com "));
    private static final Person BEA = Person.of(CRM, PersonKey.email("bea@example.com"));
    private static final Person RECORD = Person.of(CRM, PersonKey.contact("17"));
    private static final Person BROWSER = Person.of(CRM, PersonKey.visitor("17"));

    @Test
    void followsLinksToTheAddress() {
        Identities identities = new Identities(List.of(new Link(BROWSER, RECORD), new Link(RECORD, ANNA)));

        assertThat(identities.canonical(BROWSER)).isEqualTo(ANNA);
        assertThat(identities.canonical(ANNA)).isEqualTo(ANNA);
        assertThat(identities.canonical(BEA)).isEqualTo(BEA);
    }

    @Test
    void choosesTheSameOfTwoPersonsWhateverWasSaidFirst() {
        assertThat(new Identities(List.of(new Link(BROWSER, BEA), new Link(BROWSER, ANNA))).canonical(BROWSER))
                .isEqualTo(new Identities(List.of(new Link(BROWSER, ANNA), new Link(BROWSER, BEA))).canonical(BROWSER))
                .isEqualTo(ANNA);
    }

    @Test
    void endsInACircle() {
        Identities identities = new Identities(List.of(new Link(RECORD, BROWSER), new Link(BROWSER, RECORD)));

        assertThat(identities.canonical(RECORD)).isEqualTo(identities.canonical(BROWSER));
    }

    @Test
    void keepsRecordsOfTwoConnectionsApart() {
        assertThat(Person.of(new UUID(0, 2), PersonKey.contact("17"))).isNotEqualTo(RECORD);
        assertThat(Person.of(new UUID(0, 2), PersonKey.email("anna@example.com")))
                .isEqualTo(ANNA);
    }
}
