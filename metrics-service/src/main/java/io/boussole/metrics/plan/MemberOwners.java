package io.boussole.metrics.plan;

import java.util.List;
import java.util.SortedMap;

/**
 * Under which names a member of a team appears in the tools.
 *
 * @param ownerIds the sender's identifiers of owners, by connection
 */
public record MemberOwners(String memberId, SortedMap<String, List<String>> ownerIds, long revision) {}
