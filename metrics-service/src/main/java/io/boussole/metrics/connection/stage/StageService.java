package io.boussole.metrics.connection.stage;

import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.connection.ConnectionTerms;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FunnelStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the stages and words that a sender has used, with a guess at what each stands for. */
@ApplicationScoped
public class StageService {
    private static final int MOST = 500;

    private static final String SEEN = """
            with said as (
                select kind, fact_id, state -> 'registers' -> slot ->> 0 as word, false as entered,
                    coalesce(state -> 'registers' -> 'STATUS' ->> 0, '') = 'won'
                        or state -> 'registers' -> 'CLOSED_WON' ->> 0 = 'true' as won,
                    coalesce(state -> 'registers' -> 'STATUS' ->> 0, '') = 'lost'
                        or state -> 'registers' -> 'CLOSED_LOST' ->> 0 = 'true' as lost
                from fact, unnest(array['STAGE', 'LIFECYCLE_STAGE']) as slot
                where tenant_id = ? and connection_id = ? and kind in ('DEAL', 'CONTACT')
                union all
                select kind, fact_id, entry ->> 2, true, false, false
                from fact, jsonb_array_elements(state -> 'history') as entry
                where tenant_id = ? and connection_id = ? and kind in ('DEAL', 'CONTACT')
                    and entry ->> 0 in ('STAGE', 'LIFECYCLE_STAGE')
            )
            select kind, word, count(*) filter (where not entered) as facts, count(*) filter (where entered) as entered,
                count(*) filter (where won) as won, count(*) filter (where lost) as lost
            from said where word <> '' group by kind, word order by count(*) desc, kind, word limit ?""";

    private final ConnectionService connections;
    private final Database database;

    StageService(ConnectionService connections, Database database) {
        this.connections = connections;
        this.database = database;
    }

    /**
     * The most used ones first, at most {@value #MOST}.
     *
     * @throws io.boussole.http.ProblemException 404 when the tenant has no such connection
     */
    @Transactional
    public List<SeenStage> seen(UUID connectionId) {
        Connection connection = connections.find(connectionId);
        return database
                .query(
                        SEEN,
                        parameters -> parameters
                                .put(connection.tenantId())
                                .put(connectionId)
                                .put(connection.tenantId())
                                .put(connectionId)
                                .put(MOST),
                        row -> seen(row, connection.terms()))
                .stream()
                .sorted(Comparator.comparing(SeenStage::kind)
                        .thenComparing(Comparator.comparing(SeenStage::facts).reversed())
                        .thenComparing(SeenStage::word))
                .toList();
    }

    private static SeenStage seen(ResultSet row, ConnectionTerms terms) throws SQLException {
        String word = row.getString("word");
        long facts = row.getLong("facts");
        StageGuess.@Nullable Guess guess = StageGuess.of(word, facts, row.getLong("won"), row.getLong("lost"));
        return new SeenStage(
                FactKind.valueOf(row.getString("kind")),
                word,
                facts,
                row.getLong("entered"),
                configured(word, terms),
                guess == null ? null : guess.meaning(),
                guess == null ? null : guess.because());
    }

    private static @Nullable StageMeaning configured(String word, ConnectionTerms terms) {
        boolean none = terms.stages().won().isEmpty() && terms.stages().lost().isEmpty();
        Set<String> won =
                none ? FactRules.DEFAULT.won() : Set.copyOf(terms.stages().won());
        Set<String> lost =
                none ? FactRules.DEFAULT.lost() : Set.copyOf(terms.stages().lost());
        if (won.contains(word)) {
            return StageMeaning.WON;
        }
        if (lost.contains(word)) {
            return StageMeaning.LOST;
        }
        @Nullable FunnelStage stage = terms.qualification().get(word);
        return stage == null ? null : of(stage);
    }

    private static @Nullable StageMeaning of(FunnelStage stage) {
        return switch (stage) {
            case MQL -> StageMeaning.MQL;
            case SQL -> StageMeaning.SQL;
            case OPPORTUNITY -> StageMeaning.OPPORTUNITY;
            case WON -> StageMeaning.WON;
            case VISIT, LEAD -> null;
        };
    }
}
