package io.boussole.metrics.decoding.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a visitor did: looked at a page or a screen, took content, sent in a form, paid. */
final class SegmentUse {
    private static final Pattern NOT_OF_A_PATH = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*|[?#].*$");

    private final SegmentEvent event;
    private final JsonNode properties;

    SegmentUse(SegmentEvent event) {
        this.event = event;
        this.properties = event.member("properties");
    }

    Decoded page() {
        return visit("VIEW");
    }

    Decoded track() {
        String name = Members.scalar(event.member("event"))
                .map(Texts::label)
                .orElseThrow(() -> RejectedEventException.missing("event"));
        SegmentNames names = event.names();
        if (names.isForm(name)) {
            return form(name);
        }
        if (names.isPayment(name)) {
            return payment();
        }
        return names.engagement(name)
                .map(this::visit)
                .orElseGet(() -> new Ignored("a track event that the connection gives no meaning to"));
    }

    private Decoded visit(String engagement) {
        Statement statement = event.named(event.statement(FactKind.VISIT, event.messageId()));
        statement.say(Property.OCCURRED_AT, event.at()).say(Property.ENGAGEMENT, engagement);
        Optional<String> page = path();
        statement.say(Property.PAGE, page);
        statement.say(Property.PAGE_TYPE, stated().or(() -> page.flatMap(event.names()::pageType)));
        return Decoded.Changes.of(statement.change());
    }

    private Decoded form(String name) {
        Statement statement = event.named(event.statement(FactKind.SUBMISSION, event.messageId()));
        statement.say(Property.OCCURRED_AT, event.at());
        statement.say(
                Property.FORM,
                Stream.of("form_name", "formName", "form_id", "formId", "form")
                        .flatMap(member -> SegmentEvent.label(properties, member).stream())
                        .findFirst()
                        .or(() -> Optional.of(name)));
        return Decoded.Changes.of(statement.change());
    }

    /** Revenue is a number or a text of one, in major units. An order that is told twice is paid once. */
    private Decoded payment() {
        String id = Members.id(properties, "order_id")
                .or(() -> Members.id(properties, "orderId"))
                .orElseGet(event::messageId);
        String amount = Members.scalar(properties, "revenue")
                .or(() -> Members.scalar(properties, "total"))
                .map(text -> Texts.amount(text, "properties.revenue"))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> RejectedEventException.missing("properties.revenue"));
        Statement statement = event.named(event.statement(FactKind.PAYMENT, id));
        statement.say(Property.AMOUNT, amount).say(Property.PAID_AT, event.at());
        statement.say(
                Property.CURRENCY,
                Members.scalar(properties, "currency").map(text -> Texts.currency(text, "properties.currency")));
        return Decoded.Changes.of(statement.change());
    }

    /** Without what follows a question mark, which may name a person. */
    private Optional<String> path() {
        JsonNode context = event.member("context").path("page");
        return Stream.of(
                        SegmentEvent.label(properties, "path"),
                        SegmentEvent.label(properties, "url"),
                        SegmentEvent.label(context, "path"),
                        SegmentEvent.label(context, "url"),
                        Members.scalar(event.member("name")).map(Texts::label))
                .flatMap(Optional::stream)
                .map(text -> NOT_OF_A_PATH.matcher(text).replaceAll(""))
                .map(text -> text.isEmpty() ? "/" : text)
                .findFirst();
    }

    private Optional<String> stated() {
        return SegmentEvent.label(properties, "pageType")
                .or(() -> SegmentEvent.label(properties, "page_type"))
                .map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_"))
                .filter(text -> !text.isEmpty());
    }
}
