package io.boussole.metrics.decoding.mapping;

import io.boussole.metrics.decoding.RejectedEventException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mappings read last, so that a busy sender's is not read for each of its events. */
final class ParsedMappings {
    private static final int MOST = 200;

    private final Map<String, Mapping> byText = Collections.synchronizedMap(new Recent());

    /** @throws RejectedEventException when the text is no mapping, which no mapping is that was saved */
    Mapping get(String text) {
        return byText.computeIfAbsent(text, ParsedMappings::read);
    }

    private static Mapping read(String text) {
        return MappingReader.read(text).mapping().orElseThrow(() -> RejectedEventException.invalid("mapping"));
    }

    private static final class Recent extends LinkedHashMap<String, Mapping> {
        private static final long serialVersionUID = 1;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mapping> eldest) {
            return size() > MOST;
        }
    }
}
