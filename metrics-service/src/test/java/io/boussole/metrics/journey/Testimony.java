package io.boussole.metrics.journey;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Reading;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Facts of a test, as the fold tells of them. */
@ApplicationScoped
public class Testimony {
    private static final String SUM =
            "select coalesce(sum(facts), 0) from measure_bucket where tenant_id = ? and measure = ? and known_on <= ?";

    private static final String UNEVEN = """
            select count(*) from (select 1 from measure_bucket where tenant_id = ?
                group by measure, bucket_start, connection_id, currency, owner, source, segment, pipeline, stage, value
                having sum(facts) <> 0) s""";

    private static final String AMOUNT = "select coalesce(sum(amount), 0) from measure_bucket where tenant_id = ?"
            + " and connection_id = ? and measure = ?";

    private final MomentsOfFacts listener;
    private final FactService facts;
    private final Database database;
    private final Map<ConnectionId, Map<FactId, Fact>> told = new HashMap<>();

    Testimony(MomentsOfFacts listener, FactService facts, Database database) {
        this.listener = listener;
        this.facts = facts;
        this.database = database;
    }

    public static Moment moment(PersonKey person, Moment.Type type, Instant at, String owner, String source) {
        return new Moment(person, type, at, new Dimensions(owner, source, "", "", ""));
    }

    /** The fact now says this, and nothing else. */
    public void tell(ConnectionId connection, FactId fact, LocalDate day, List<Moment> moments, List<Alias> aliases) {
        Map<FactId, Fact> ofConnection = told.computeIfAbsent(connection, first -> new HashMap<>());
        Fact before = ofConnection.getOrDefault(fact, new Fact(fact, FactState.empty(), null, 0));
        Reading reading = new Reading(FactSummary.kept(true), List.of(), moments, aliases);
        Fact after = new Fact(fact, FactState.empty(), reading, before.revision() + 1);
        inTransaction(() -> {
            listener.by(connection, List.of(new FactFold.Changed(before, after)), day);
            return true;
        });
        ofConnection.put(fact, after);
    }

    public long sum(String tenantId, Measure measure) {
        return sumAsOf(tenantId, measure, LocalDate.parse("2199-01-01"));
    }

    public long sumAsOf(String tenantId, Measure measure, LocalDate day) {
        return inTransaction(() -> database.queryOne(
                        SUM,
                        parameters ->
                                parameters.put(tenantId).put(measure.name()).put(day),
                        row -> row.getLong(1))
                .orElseThrow());
    }

    /** How many sums there are that are not nothing. */
    long sums(String tenantId) {
        return inTransaction(
                () -> database.queryOne(UNEVEN, parameters -> parameters.put(tenantId), row -> row.getLong(1))
                        .orElseThrow());
    }

    /** What a measure's amounts of one connection add up to. */
    public BigDecimal amount(ConnectionId connection, Measure measure) {
        return inTransaction(() -> database.queryOne(
                                AMOUNT,
                                parameters -> parameters
                                        .put(connection.tenantId())
                                        .put(connection.id())
                                        .put(measure.name()),
                                row -> row.getBigDecimal(1))
                        .orElseThrow())
                .stripTrailingZeros();
    }

    /** A deal that is won, as a sender tells of it; linked to a person. */
    public void won(ConnectionId connection, String deal, String name, String amount, Instant at, PersonKey person) {
        FactState says = said(Property.NAME, name, at)
                .join(said(Property.AMOUNT, amount, at))
                .join(said(Property.CURRENCY, "EUR", at))
                .join(said(Property.CREATED_AT, at.minusSeconds(60).toString(), at))
                .join(said(Property.CLOSED_AT, at.toString(), at))
                .join(said(Property.STATUS, "won", at));
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        fold(connection, new FactChange(FactId.deal(deal), at, says));
        tell(
                connection,
                FactId.deal(deal),
                day,
                List.of(moment(person, Moment.Type.OPPORTUNITY, at.minusSeconds(60), "", "")),
                List.of());
    }

    public void fold(ConnectionId connection, FactChange change) {
        inTransaction(() -> facts.fold(connection, List.of(change), LocalDate.ofInstant(change.at(), ZoneOffset.UTC)));
    }

    public static FactState said(Property property, String value, Instant at) {
        return FactState.of(property, new Register(value, Stamp.of(at)));
    }

    public static <T> T inTransaction(Callable<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
