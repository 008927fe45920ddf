package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
record Answer(int status, String entityTag, JsonNode body) {
    String text(String member) {
        return body.path(member).asText();
    }
}
