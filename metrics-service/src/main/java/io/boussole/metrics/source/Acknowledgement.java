package io.boussole.metrics.source;

/**
 * What a sender has to hear to believe that we have its delivery.
 *
 * @param status of HTTP
 */
public record Acknowledgement(int status, String contentType, String body) {}
