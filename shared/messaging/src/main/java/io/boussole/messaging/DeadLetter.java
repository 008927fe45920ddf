package io.boussole.messaging;

import io.boussole.http.Cursor;
import io.boussole.http.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that could not be applied and was set aside. */
public record DeadLetter(Position position, String key, String reason) {

    /** When it was set aside, and where it stands on its topic; the newest come first. */
    public record Position(Instant keptAt, String consumer, String topic, int partition, long offset) {
        private static final int KEYS = 5;

        /**
         * Null for the first page.
         *
         * @throws ProblemException 400 when the token is of another list
         */
        public static @Nullable Position read(@Nullable String pageToken) {
            return Cursor.read(
                    pageToken,
                    KEYS,
                    keys -> new Position(
                            Instant.parse(keys.get(0)),
                            keys.get(1),
                            keys.get(2),
                            Integer.parseInt(keys.get(3)),
                            Long.parseLong(keys.get(4))));
        }

        @Override
        public String toString() {
            return keptAt + "|" + consumer + "|" + topic + "|" + partition + "|" + offset;
        }
    }
}
