package io.boussole.metrics.journey;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.PersonKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Lets the journey of somebody who is forgotten go on under a pseudonym, so that no figure changes. */
@ApplicationScoped
public class JourneysOfForgotten {
    private static final String RENAME = "update journey set person = ? where tenant_id = ? and person = ?"
            + " and not exists (select 1 from journey j where j.tenant_id = ? and j.person = ?)";

    private static final String RENAME_MOMENTS = "update moment set person = ? where tenant_id = ? and person = ?";

    private static final String RENAME_ALIASES =
            "update person_alias set person = ? where tenant_id = ? and person = ?";

    /** The address must not stand there until its next try; it is due once more anyway. */
    private static final String FORGET_SET_ASIDE =
            "delete from journey_due where tenant_id = ? and person = ? and attempts > 0";

    private static final UUID ANY_CONNECTION = new UUID(0, 0);

    private final Database database;
    private final JourneyRepository journeys;
    private final JourneyService service;

    JourneysOfForgotten(Database database, JourneyRepository journeys, JourneyService service) {
        this.database = database;
        this.journeys = journeys;
        this.service = service;
    }

    /** A second time, what arrived under the address since joins what is there under the pseudonym. */
    public void rename(String tenantId, String address, String pseudonym, LocalDate knownOn) {
        Person before = Person.of(ANY_CONNECTION, PersonKey.email(address));
        Person after = Person.of(ANY_CONNECTION, PersonKey.email(pseudonym));
        for (String sql : List.of(RENAME_MOMENTS, RENAME_ALIASES)) {
            database.update(
                    sql,
                    parameters -> parameters.put(after.text()).put(tenantId).put(before.text()));
        }
        database.update(
                RENAME,
                parameters -> parameters
                        .put(after.text())
                        .put(tenantId)
                        .put(before.text())
                        .put(tenantId)
                        .put(after.text()));
        database.update(FORGET_SET_ASIDE, parameters -> parameters.put(tenantId).put(before.text()));
        journeys.addDue(tenantId, new TreeSet<>(List.of(before, after)), knownOn);
        service.readDueBefore(tenantId, List.of(before, after), knownOn.plusDays(1));
    }
}
