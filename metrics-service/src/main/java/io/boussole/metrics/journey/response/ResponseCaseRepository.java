package io.boussole.metrics.journey.response;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.database.Parameters;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases by time and by owner. */
@ApplicationScoped
public class ResponseCaseRepository {
    private static final String COLUMNS =
            "id, kind, started_at, answered_at, connection_id, fact_kind, fact_id, owner, source";

    private static final String MATCHING =
            " from response_case where tenant_id = ? and kind = ? and started_at >= ? and started_at < ?"
                    + " and (not ? or lower(source) = any(?)) and (not ? or owner = any(?))"
                    + " and (not ? or connection_id::text = any(?))";

    private static final String ALL = "select " + COLUMNS + MATCHING;

    private static final String PAGE = "select " + COLUMNS + MATCHING
            + " and (owner, started_at, id) > (?, ?, ?) order by owner, started_at, id limit ?";

    private static final String FORGET =
            "delete from response_case where tenant_id = ? and person = any(?) returning " + COLUMNS;

    private static final String ADD = """
            insert into response_case (tenant_id, person, id, kind, started_at, answered_at, connection_id, fact_kind, fact_id,
                owner, source)
            select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    ResponseCaseRepository(Database database) {
        this.database = database;
    }

    /** A case with the person it is about. */
    public record PersonalCase(String person, ResponseCase about) {}

    /**
     * The cases of these persons are these now.
     *
     * @return those that there were and that are not the same now, and those that are new
     */
    public List<ResponseCase> replace(String tenantId, List<String> persons, List<PersonalCase> cases) {
        List<ResponseCase> before = database.query(
                FORGET,
                parameters -> parameters.put(tenantId).column("text", persons, person -> person),
                ResponseCaseRepository::read);
        add(tenantId, cases);
        return differing(before, cases.stream().map(PersonalCase::about).toList());
    }

    private static List<ResponseCase> differing(List<ResponseCase> before, List<ResponseCase> after) {
        Set<ResponseCase> former = Set.copyOf(before);
        Set<ResponseCase> current = Set.copyOf(after);
        return Stream.concat(
                        before.stream().filter(one -> !current.contains(one)),
                        after.stream().filter(one -> !former.contains(one)))
                .toList();
    }

    private void add(String tenantId, List<PersonalCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", cases, PersonalCase::person)
                        .column("uuid", cases, one -> one.about().id())
                        .column("text", cases, one -> one.about().kind())
                        .column("timestamptz", cases, one -> one.about().startedAt())
                        .column("timestamptz", cases, one -> one.about().answeredAt())
                        .column("uuid", cases, one -> one.about().connectionId())
                        .column("text", cases, one -> one.about().factKind())
                        .column("text", cases, one -> one.about().factId())
                        .column("text", cases, one -> one.about().owner())
                        .column("text", cases, one -> one.about().source()));
    }

    List<ResponseCase> all(String tenantId, CaseFilter filter) {
        return database.query(ALL, parameters -> bind(parameters, tenantId, filter), ResponseCaseRepository::read);
    }

    List<ResponseCase> page(String tenantId, CaseFilter filter, @Nullable CasePosition after, int limit) {
        CasePosition from = Objects.requireNonNullElse(after, CasePosition.BEFORE_ALL);
        return database.query(
                PAGE,
                parameters -> {
                    bind(parameters, tenantId, filter);
                    parameters
                            .put(from.owner())
                            .put(from.startedAt())
                            .put(from.id())
                            .put(limit);
                },
                ResponseCaseRepository::read);
    }

    private static void bind(Parameters parameters, String tenantId, CaseFilter filter) throws SQLException {
        @Nullable Set<String> sources = filter.sources();
        @Nullable Set<String> owners = filter.owners();
        @Nullable Set<String> connections = filter.connections();
        parameters
                .put(tenantId)
                .put(filter.kind().name())
                .put(filter.from())
                .put(filter.before())
                .put(sources != null)
                .column(
                        "text",
                        sources == null ? List.of() : List.copyOf(sources),
                        source -> source.toLowerCase(Locale.ROOT))
                .put(owners != null)
                .column("text", owners == null ? List.of() : List.copyOf(owners), owner -> owner)
                .put(connections != null)
                .column(
                        "text",
                        connections == null ? List.of() : List.copyOf(connections),
                        id -> id.toLowerCase(Locale.ROOT));
    }

    private static ResponseCase read(ResultSet row) throws SQLException {
        return new ResponseCase(
                Columns.uuid(row, "id"),
                ResponseKind.valueOf(row.getString("kind")),
                Columns.requiredInstant(row, "started_at"),
                Columns.instant(row, "answered_at"),
                Columns.uuid(row, "connection_id"),
                FactKind.valueOf(row.getString("fact_kind")),
                row.getString("fact_id"),
                row.getString("owner"),
                row.getString("source"));
    }
}
