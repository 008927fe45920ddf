package io.boussole.metrics.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Answers what a metric was over a period, as of now. */
@ApplicationScoped
public class SeriesService {
    private final SeriesRepository repository;

    SeriesService(SeriesRepository repository) {
        this.repository = repository;
    }

    @Transactional
    public Series read(SeriesQuery query) {
        return SeriesReading.read(
                query.metric(),
                query.currency(),
                repository.daySums(query),
                query.metric().countsByCreation()
                        ? repository.missingCreationDates(query.tenantId(), query.connectionId())
                        : 0,
                repository.watermarks(query.tenantId(), query.connectionId()));
    }
}
