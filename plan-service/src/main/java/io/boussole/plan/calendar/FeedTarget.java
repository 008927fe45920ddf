package io.boussole.plan.calendar;

import java.util.UUID;

/** Whose plan an address shows. */
record FeedTarget(String tenant, UUID planId) {}
