package io.boussole.alert.delivery.task;

import java.net.URI;

/**
 * An open door.
 *
 * @param base without a slash at its end
 */
record CrmSession(URI base, String header, String credential) {
    URI at(String path) {
        return URI.create(base + path);
    }

    /** Without the credential: this text ends up in logs. */
    @Override
    public String toString() {
        return "CrmSession[" + base + "]";
    }
}
