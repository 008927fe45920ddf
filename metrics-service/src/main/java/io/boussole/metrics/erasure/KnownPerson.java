package io.boussole.metrics.erasure;

import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All by which somebody can be recognised.
 *
 * @param addresses in lower case; usually one
 * @param contacts records of the senders
 * @param names names and telephone numbers
 */
record KnownPerson(Set<String> addresses, Set<ContactRecord> contacts, Set<String> names) {
    Stream<String> hashes(String tenantId) {
        return Stream.concat(
                addresses.stream().sorted().map(address -> ForgottenPerson.hashOfAddress(tenantId, address)),
                contacts.stream()
                        .map(contact ->
                                ForgottenPerson.hashOfContact(tenantId, contact.connectionId(), contact.contactId()))
                        .sorted());
    }

    Optional<String> firstHash(String tenantId) {
        return hashes(tenantId).findFirst();
    }
}
