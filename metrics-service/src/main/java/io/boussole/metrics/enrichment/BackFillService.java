package io.boussole.metrics.enrichment;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.http.Violation;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders back-fills and tells how they go. {@link EnrichmentWorker} reads, a page at a time. */
@ApplicationScoped
public class BackFillService {
    private final BackFillRepository backFills;
    private final EnrichmentRepository accesses;
    private final ConnectionService connections;
    private final VendorApis apis;
    private final EnrichmentWorker worker;
    private final Clock clock;

    BackFillService(
            BackFillRepository backFills,
            EnrichmentRepository accesses,
            ConnectionService connections,
            VendorApis apis,
            EnrichmentWorker worker,
            Clock clock) {
        this.backFills = backFills;
        this.accesses = accesses;
        this.connections = connections;
        this.apis = apis;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 404 without such a connection; 409 when nothing is asked of its source, when it has no token, or one is
     *     under way; 422 when days or objects make no sense
     */
    @Transactional
    public BackFill order(UUID connectionId, BackFillOrder order) {
        Connection connection = connections.find(connectionId);
        VendorApi api = apis.of(connection.source().name()).orElseThrow(() -> notAsked(connection));
        ConnectionId id = new ConnectionId(connection.tenantId(), connectionId);
        if (accesses.source(id).isEmpty()) {
            throw ProblemException.of(EnrichmentProblem.API_TOKEN_NEEDED, EnrichmentProblem.API_TOKEN_NEEDED.title());
        }
        List<FactKind> objects = objects(order, api.listed(connection.terms().options()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BackFill ordered = new BackFill(
                UUID.randomUUID(),
                id,
                order.from(),
                order.to(),
                objects,
                BackFillState.RUNNING,
                0,
                null,
                0,
                0,
                now,
                null);
        if (!backFills.add(ordered)) {
            throw ProblemException.of(
                    EnrichmentProblem.BACK_FILL_UNDER_WAY, EnrichmentProblem.BACK_FILL_UNDER_WAY.title());
        }
        worker.ring();
        return ordered;
    }

    private static List<FactKind> objects(BackFillOrder order, Set<FactKind> listed) {
        List<Violation> violations = new ArrayList<>();
        if (order.to() != null && order.to().isBefore(order.from())) {
            violations.add(new Violation(
                    "/to",
                    "BEFORE_FROM",
                    new Text("The last day is before the first", "Le dernier jour précède le premier")));
        }
        List<String> wanted = order.objects() == null
                ? listed.stream().sorted().map(Enum::name).toList()
                : order.objects();
        Set<String> known = listed.stream().map(Enum::name).collect(Collectors.toSet());
        for (int index = 0; index < wanted.size(); index++) {
            if (!known.contains(wanted.get(index))) {
                violations.add(notListed(index, known));
            }
        }
        if (wanted.isEmpty()) {
            violations.add(notListed(0, known));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, CommonProblem.VALIDATION_FAILED.title(), violations);
        }
        return wanted.stream().distinct().map(FactKind::valueOf).toList();
    }

    private static Violation notListed(int index, Set<String> known) {
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        return new Violation(
                "/objects/" + index,
                "UNKNOWN_OBJECT",
                all.isEmpty()
                        ? new Text(
                                "The connection's options name no object of the vendor's yet",
                                "Les options de la connexion ne nomment encore aucun objet de l'outil")
                        : new Text("Of this connection can be read: " + all, "Peuvent être lus : " + all));
    }

    /** What can be done instead. */
    private static ProblemException notAsked(Connection connection) {
        return ProblemException.of(
                EnrichmentProblem.API_NOT_ASKED,
                "Records of " + connection.source()
                        + " are not read from its API. Post its events or exported bodies to"
                        + " /connections/{connectionId}/events, or a CSV file to /connections/{connectionId}/imports",
                "Les fiches de " + connection.source() + " ne sont pas lues par son API. Envoyez ses événements à"
                        + " /connections/{connectionId}/events, ou un fichier CSV à /connections/{connectionId}/imports");
    }

    /** @throws ProblemException 404 when there is no such connection or back-fill */
    @Transactional
    public BackFillStatus find(UUID connectionId, UUID id) {
        return status(backFills.find(connection(connectionId), id).orElseThrow(BackFillService::noSuch));
    }

    /** The newest first. */
    @Transactional
    public List<BackFillStatus> page(UUID connectionId, TimeCursor before, int limit) {
        return backFills.page(connection(connectionId), before, limit).stream()
                .map(this::status)
                .toList();
    }

    /** What has been read stays; one that is over stays as it is. */
    @Transactional
    public BackFillStatus cancel(UUID connectionId, UUID id) {
        ConnectionId connection = connection(connectionId);
        var unused = backFills.find(connection, id).orElseThrow(BackFillService::noSuch);
        backFills.cancel(connection, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return find(connectionId, id);
    }

    private BackFillStatus status(BackFill backFill) {
        if (backFill.state() != BackFillState.RUNNING) {
            return new BackFillStatus(backFill, false, null, null);
        }
        Optional<EnrichmentStatus> access = accesses.status(backFill.connection());
        @Nullable String error = access.map(EnrichmentStatus::lastError).orElse(null);
        @Nullable Instant nextTryAt = access.map(EnrichmentStatus::nextTryAt).orElse(null);
        return new BackFillStatus(
                backFill, access.map(EnrichmentStatus::stopped).orElse(true), error, error == null ? null : nextTryAt);
    }

    private ConnectionId connection(UUID connectionId) {
        return new ConnectionId(connections.find(connectionId).tenantId(), connectionId);
    }

    private static ProblemException noSuch() {
        return ProblemException.of(
                CommonProblem.NOT_FOUND,
                "This connection has no such back-fill",
                "Cette connexion n'a pas ce rattrapage");
    }
}
