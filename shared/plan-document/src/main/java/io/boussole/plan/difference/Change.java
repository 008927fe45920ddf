package io.boussole.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents.
 *
 * @param at place in the newer document; of what was removed, in the older one
 * @param before absent when it was added
 * @param after absent when it was removed
 * @param text a sentence about it
 */
public record Change(
        Pointer at,
        ChangeKind kind,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        Text text) {}
