package io.boussole.metrics.journey;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moments and aliases, each with the fact that tells of it. */
@ApplicationScoped
class MomentRepository {
    private static final String OF_FACTS =
            " where tenant_id = ? and connection_id = ? and (kind, fact_id) in (select * from unnest(?, ?))";

    private static final String FORGET_MOMENTS = "delete from moment" + OF_FACTS;

    private static final String FORGET_LINKS = "delete from person_alias" + OF_FACTS;

    private static final String ADD_MOMENTS = """
            insert into moment (tenant_id, connection_id, kind, fact_id, position, person, type, at, owner, source, segment,
                pipeline, stage, campaign, channel)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_LINKS = """
            insert into person_alias (tenant_id, connection_id, kind, fact_id, position, alias, person)
            select ?, ?, * from unnest(?, ?, ?, ?, ?)""";

    private static final String LINKS = "select distinct alias, person from person_alias where tenant_id = ?"
            + " and (alias = any(?) or person = any(?))";

    private static final String MOMENTS = "select * from moment where tenant_id = ? and person = any(?)";

    private final Database database;

    MomentRepository(Database database) {
        this.database = database;
    }

    /** A moment of a fact as it is kept. */
    record KeptMoment(FactId fact, int position, Person person, Moment moment, Touch touch) {}

    /** An alias of a fact as it is kept. */
    record KeptLink(FactId fact, int position, Identities.Link link) {}

    /** The moments and aliases of these facts are these now. */
    void replace(ConnectionId connection, List<FactId> facts, List<KeptMoment> moments, List<KeptLink> links) {
        forget(FORGET_MOMENTS, connection, facts);
        forget(FORGET_LINKS, connection, facts);
        addMoments(connection, moments);
        addLinks(connection, links);
    }

    private void forget(String sql, ConnectionId connection, List<FactId> facts) {
        database.update(
                sql,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", facts, FactId::kind)
                        .column("text", facts, FactId::id));
    }

    private void addMoments(ConnectionId connection, List<KeptMoment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        database.update(
                ADD_MOMENTS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", moments, kept -> kept.fact().kind())
                        .column("text", moments, kept -> kept.fact().id())
                        .column("integer", moments, KeptMoment::position)
                        .column("text", moments, kept -> kept.person().text())
                        .column("text", moments, kept -> kept.moment().type())
                        .column("timestamptz", moments, kept -> kept.moment().at())
                        .column("text", moments, dimension(Dimensions::owner))
                        .column("text", moments, dimension(Dimensions::source))
                        .column("text", moments, dimension(Dimensions::segment))
                        .column("text", moments, dimension(Dimensions::pipeline))
                        .column("text", moments, dimension(Dimensions::stage))
                        .column("text", moments, kept -> kept.touch().campaign())
                        .column("text", moments, kept -> kept.touch().channel()));
    }

    private void addLinks(ConnectionId connection, List<KeptLink> links) {
        if (links.isEmpty()) {
            return;
        }
        database.update(
                ADD_LINKS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", links, kept -> kept.fact().kind())
                        .column("text", links, kept -> kept.fact().id())
                        .column("integer", links, KeptLink::position)
                        .column("text", links, kept -> kept.link().alias().text())
                        .column("text", links, kept -> kept.link().person().text()));
    }

    /** The links that begin or end at one of these keys. */
    List<Identities.Link> links(String tenantId, Collection<Person> keys) {
        List<Person> wanted = List.copyOf(keys);
        return database.query(
                LINKS,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", wanted, Person::text)
                        .column("text", wanted, Person::text),
                row -> new Identities.Link(new Person(row.getString("alias")), new Person(row.getString("person"))));
    }

    List<Identities.TestifiedMoment> moments(String tenantId, Collection<Person> keys) {
        return database.query(
                MOMENTS,
                parameters -> parameters.put(tenantId).column("text", List.copyOf(keys), Person::text),
                row -> new Identities.TestifiedMoment(new Person(row.getString("person")), moment(row)));
    }

    private static JourneyMoment moment(ResultSet row) throws SQLException {
        return new JourneyMoment(
                Columns.uuid(row, "connection_id"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("fact_id"),
                Moment.Type.valueOf(row.getString("type")),
                Columns.requiredInstant(row, "at"),
                new Dimensions(
                        row.getString("owner"),
                        row.getString("source"),
                        row.getString("segment"),
                        row.getString("pipeline"),
                        row.getString("stage")));
    }

    private static Function<KeptMoment, @Nullable Object> dimension(Function<Dimensions, String> part) {
        return kept -> part.apply(kept.moment().dimensions());
    }
}
