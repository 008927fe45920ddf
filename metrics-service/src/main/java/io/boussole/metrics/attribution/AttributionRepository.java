package io.boussole.metrics.attribution;

import io.boussole.metrics.attribution.AttributionQuery.Basis;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Outcome;
import io.boussole.metrics.journey.DealKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Deals that a period's credit is made of. */
@ApplicationScoped
class AttributionRepository {
    private static final String COUNTED =
            " and not exists (select 1 from deal_duplicate d join fact k on k.tenant_id = d.tenant_id and k.kind = f.kind"
                    + " and k.connection_id = d.kept_connection_id and k.fact_id = d.kept_deal_id and k.counted"
                    + " where d.tenant_id = f.tenant_id"
                    + " and d.other_connection_id = f.connection_id and d.other_deal_id = f.fact_id and d.state = 'CONFIRMED')"
                    + " order by at, connection_id, fact_id";

    private static final String WON =
            "select connection_id, fact_id, ended_at as at, amount, currency, source from fact f"
                    + " where tenant_id = ? and kind = ? and counted and ended_at >= ? and ended_at < ? and outcome = ?"
                    + COUNTED;

    private static final String CREATED =
            "select connection_id, fact_id, started_at as at, amount, currency, source from fact f"
                    + " where tenant_id = ? and kind = ? and counted and started_at >= ? and started_at < ?" + COUNTED;

    private final Database database;

    AttributionRepository(Database database) {
        this.database = database;
    }

    List<CreditedDeal> deals(AttributionQuery query) {
        boolean won = query.basis() == Basis.WON;
        return database.query(
                won ? WON : CREATED,
                parameters -> {
                    parameters
                            .put(query.tenantId())
                            .put(FactKind.DEAL.name())
                            .put(query.from().atStartOfDay(query.zone()).toInstant())
                            .put(query.to()
                                    .plusDays(1)
                                    .atStartOfDay(query.zone())
                                    .toInstant());
                    if (won) {
                        parameters.put(Outcome.WON.name());
                    }
                },
                AttributionRepository::deal);
    }

    private static CreditedDeal deal(ResultSet row) throws SQLException {
        return new CreditedDeal(
                new DealKey(Columns.uuid(row, "connection_id"), row.getString("fact_id")),
                Columns.requiredInstant(row, "at"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("source"));
    }
}
