package io.boussole.metrics.plan;

import io.boussole.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps under which names the members of a team appear in the tools. */
@ApplicationScoped
public class OwnerService {
    private final OwnerRepository owners;

    OwnerService(OwnerRepository owners) {
        this.owners = owners;
    }

    @Transactional
    public Optional<MemberOwners> find(String tenantId, String memberId) {
        return owners.find(tenantId, memberId);
    }

    /**
     * @param ownerIds the sender's identifiers of owners, by connection
     * @param ifMatch the entity tag of what is there already; null where nothing is
     */
    @Transactional
    public MemberOwners put(
            String tenantId, String memberId, Map<String, List<String>> ownerIds, @Nullable String ifMatch) {
        long revision =
                owners.find(tenantId, memberId).map(MemberOwners::revision).orElse(0L);
        if (revision > 0) {
            Revision.requireMatch(ifMatch, revision);
        }
        owners.save(tenantId, memberId, ownerIds);
        return new MemberOwners(memberId, new TreeMap<>(ownerIds), revision + 1);
    }
}
