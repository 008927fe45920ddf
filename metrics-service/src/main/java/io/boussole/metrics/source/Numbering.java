package io.boussole.metrics.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where a sender numbers its events one after the other, so that missing ones show; any connection can be told. */
public final class Numbering {
    public static final String HEADER = "sequenceHeader";
    public static final String MEMBER = "sequenceMember";

    /** What every kind of sender can be told. */
    public static final List<SourceOption> OPTIONS = List.of(
            new SourceOption(
                    HEADER,
                    false,
                    Pattern.compile("[A-Za-z0-9-]{1,100}"),
                    "Header with the number that the sender gives its events one after the other, such as ce-sequence",
                    "En-tête portant le numéro que l'émetteur donne à ses événements l'un après l'autre, par exemple ce-sequence"),
            new SourceOption(
                    MEMBER,
                    false,
                    Pattern.compile("(/[^/\\p{Cc}]{1,100}){1,8}"),
                    "The same in the body of an event, as a JSON Pointer such as /sequence",
                    "De même dans le corps d'un événement, en JSON Pointer, par exemple /sequence"));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Numbering() {}

    /** A whole number from 0 on; anything else numbers nothing. */
    public static Optional<Long> number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    /** The events with the number that stands in a header of their delivery. Nothing but a number is kept of it. */
    public static List<SplitEvent> kept(List<SplitEvent> events, WebhookRequest delivery, Map<String, String> options) {
        Optional<String> name = Optional.ofNullable(options.get(HEADER));
        Optional<Long> number = name.flatMap(delivery::header).flatMap(Numbering::number);
        return number.isEmpty()
                ? events
                : events.stream()
                        .map(event -> with(event, name.get().toLowerCase(Locale.ROOT), number.get()))
                        .toList();
    }

    private static SplitEvent with(SplitEvent event, String name, long number) {
        Map<String, String> headers = new TreeMap<>(event.headers());
        headers.put(name, Long.toString(number));
        return new SplitEvent(event.eventKey(), event.entityKey(), event.body(), headers, event.unreadable());
    }
}
