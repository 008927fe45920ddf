package io.boussole.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.access.CurrentTenant;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a creating request once. Sent again with the same {@code Idempotency-Key}, it has no second effect and gets the very answer
 * that it got the first time: status, headers and body. A request that failed leaves no key and may be sent again.
 */
@ApplicationScoped
public class IdempotentRequests {
    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final KeptKeys keys;
    private final CurrentTenant tenant;
    private final IdempotencyConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentRequests(KeptKeys keys, CurrentTenant tenant, IdempotencyConfig config, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.tenant = tenant;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does {@code effect} in one transaction with the key, unless the key has its answer.
     *
     * @param key the header; null where the client sent none: then the effect is done whatever came before
     * @param operation method and path, with the identifiers in it: a key belongs to one of them
     * @param request what was sent: a record, a text or bytes
     * @throws ProblemException 400 when the key cannot be one, 422 when it belongs to another request, 409 when that request has
     *     not ended yet
     */
    public Response once(@Nullable String key, String operation, Object request, Supplier<Response> effect) {
        if (key == null) {
            return effect.get();
        }
        IdempotencyKey parsed = IdempotencyKey.parse(key);
        String requestHash = parsed.hash(operation, StoredAnswer.write(request, json));
        try {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> once(parsed, requestHash, effect))
                    .toResponse();
        } catch (KeyInUseException another) {
            throw ProblemException.passing(
                    IdempotencyProblem.IDEMPOTENCY_KEY_IN_USE,
                    new Text("Send it again to hear how it ended", "Renvoyez-la pour savoir comment elle a fini"),
                    COME_AGAIN);
        }
    }

    private StoredAnswer once(IdempotencyKey key, String requestHash, Supplier<Response> effect) {
        KeptKeys.Address address = new KeptKeys.Address(tenant.id(), key.hash());
        Instant now = clock.instant();
        if (!keys.claim(address, requestHash, now, now.plus(config.lifetime()), config.patience())) {
            return again(key, address, requestHash);
        }
        StoredAnswer answer = StoredAnswer.of(effect.get(), json);
        keys.keep(address, key.seal(answer.write(json)));
        keys.forgetExpired(address.tenantId(), now);
        return answer;
    }

    private StoredAnswer again(IdempotencyKey key, KeptKeys.Address address, String requestHash) {
        KeptKeys.Entry entry = keys.find(address);
        if (!entry.requestHash().equals(requestHash)) {
            throw ProblemException.of(
                    IdempotencyProblem.IDEMPOTENCY_KEY_REUSED,
                    "Another request was sent with this key; take a new key for each new request",
                    "Une autre requête a été envoyée avec cette clé ; prenez une nouvelle clé pour chaque nouvelle requête");
        }
        return StoredAnswer.read(
                key.open(Objects.requireNonNull(entry.answer(), "a committed key has its answer")), json);
    }
}
