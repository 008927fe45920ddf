package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages as people read them: in their language, several in a list. */
@ApplicationScoped
class Speech {
    private final DeliveryConfig config;

    /** @param who and until when; null where neither is known */
    record Item(String title, String body, @Nullable String who) {}

    /** @param headline one line */
    record Spoken(Locale language, String headline, List<Item> items) {}

    Speech(DeliveryConfig config) {
        this.config = config;
    }

    Spoken of(EndpointAccess endpoint, Message message) {
        Locale language = language(endpoint, message.recipient());
        List<Item> items =
                message.notices().stream().map(notice -> item(notice, language)).toList();
        String title = items.get(0).title();
        String headline = items.size() == 1
                ? title
                : new Text("%d messages: %s", "%d messages : %s").in(language).formatted(items.size(), title) + " …";
        return new Spoken(language, headline, items);
    }

    /** The endpoint's language, since several people may read it; else the recipient's; else the installation's. */
    private Locale language(EndpointAccess endpoint, @Nullable Recipient recipient) {
        @Nullable String asked = endpoint.language();
        String tag = asked != null
                ? asked
                : Optional.ofNullable(recipient).map(Recipient::language).orElse(config.language());
        return Text.languageOf(tag);
    }

    private static Item item(StoredNotice notice, Locale language) {
        return new Item(oneLine(notice.title().in(language)), notice.body().in(language), who(notice, language));
    }

    private static @Nullable String who(StoredNotice notice, Locale language) {
        @Nullable
        String name =
                notice.recipient() == null ? null : oneLine(notice.recipient().name());
        if (notice.dueOn() == null) {
            return name;
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(notice.dueOn());
        String due = new Text("by " + day, "pour le " + day).in(language);
        return name == null ? due : name + ", " + due;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
