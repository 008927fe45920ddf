package io.boussole.plan.calendar;

/** A new address, with the secret that is never shown again. */
public record IssuedFeed(FeedSummary feed, String secret) {}
