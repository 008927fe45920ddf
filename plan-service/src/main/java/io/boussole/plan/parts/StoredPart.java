package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Revision;
import io.boussole.plan.format.DocumentWriter;
import io.boussole.plan.format.PartForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A part as the plan holds it. */
public final class StoredPart {
    private final String json;

    public StoredPart(PartForm form, JsonNode content) {
        this.json = DocumentWriter.json(form.inOrder(content));
    }

    /** The part, its members in the order of the guide and its numbers to the digit. */
    public String json() {
        return json;
    }

    /** Equal for equal content, whatever else of the plan has changed. */
    public String tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    void requireSeen(@Nullable String ifMatch) {
        Revision.requireMatch(ifMatch, tag());
    }
}
