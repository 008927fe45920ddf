package io.boussole.messaging;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Keeps what it was given in memory, and what it counted in the database, in the loop's own transaction. */
@ApplicationScoped
class RecordingHandler implements EventHandler<DeliveredEvent> {
    static final String POISON = "poison";
    private static final String COUNT =
            "insert into counted (event_id) values (?) on conflict (event_id) do update set times = counted.times + 1";

    private final Queue<Event<DeliveredEvent>> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger passingFailures = new AtomicInteger();
    private final DataSource dataSource;

    RecordingHandler(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String consumerName() {
        return "recording";
    }

    @Override
    public Topic topic() {
        return Topic.CRM_EVENTS;
    }

    @Override
    public Class<DeliveredEvent> recordType() {
        return DeliveredEvent.class;
    }

    @Override
    public void apply(List<Event<DeliveredEvent>> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Event<DeliveredEvent> event : events) {
                count.setString(1, event.id());
                count.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new DatabaseException("not counted", failure);
        }
        if (passingFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new DatabaseException("away", new SQLException("the database is away", "57P01"));
        }
        if (events.stream().anyMatch(event -> POISON.equals(event.data().body()))) {
            throw new IllegalStateException("this one never works");
        }
        seen.addAll(events);
    }

    void failInPassing(int times) {
        passingFailures.set(times);
    }

    List<String> seenOf(String tenant) {
        return seen.stream()
                .filter(event -> event.tenant().equals(tenant))
                .map(event -> String.valueOf(event.data().body()))
                .toList();
    }

    /** How often an event's effect was committed. */
    int committed(String eventId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select times from counted where event_id = ?")) {
            select.setString(1, eventId);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
    }
}
