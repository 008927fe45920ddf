package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.channel.Speech.Spoken;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * E-mail to the person concerned, with copies. The Message-ID comes from the message's identifier, so that a mail program shows one
 * that was sent twice once.
 */
@ApplicationScoped
class MailChannel implements Channel {
    private static final String DOMAIN = "boussole.invalid";

    private final Vertx vertx;
    private final ReactiveMailer mailer;
    private final Speech speech;
    private final Template text;
    private final Template html;
    private final Duration patience;

    MailChannel(
            Vertx vertx,
            ReactiveMailer mailer,
            Speech speech,
            @Location("delivery/message.txt") Template text,
            @Location("delivery/message.html") Template html,
            DeliveryConfig config) {
        this.vertx = vertx;
        this.mailer = mailer;
        this.speech = speech;
        this.text = text;
        this.html = html;
        this.patience = config.requestTimeout();
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.EMAIL);
    }

    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        List<String> to = new ArrayList<>(owner(message).stream().toList());
        List<String> copies = new ArrayList<>(endpoint.copies());
        if (to.isEmpty() && !copies.isEmpty()) {
            to.add(copies.remove(0));
        }
        if (to.isEmpty()) {
            return Outcome.undeliverable(Reason.NO_EMAIL_ADDRESS, null, null);
        }
        Mail mail = mail(speech.of(endpoint, message), message).setTo(to).setCc(copies);
        try {
            onTheEventLoop(mailer.send(mail)).await().atMost(patience);
            return Outcome.delivered(null, null);
        } catch (TimeoutException late) {
            return Outcome.failed(Reason.NO_ANSWER, null, null);
        } catch (RuntimeException failure) {
            return judge(failure);
        }
    }

    /**
     * The mail client listens to the server only after it was told of the connection: on another thread than the connection's own it can
     * miss the greeting, and then waits for ever.
     */
    private <T> Uni<T> onTheEventLoop(Uni<T> work) {
        return work.runSubscriptionOn(
                subscription -> vertx.getOrCreateContext().runOnContext(ignored -> subscription.run()));
    }

    private static Optional<String> owner(Message message) {
        return Optional.ofNullable(message.recipient()).map(Recipient::email).filter(address -> !address.isBlank());
    }

    private Mail mail(Spoken spoken, Message message) {
        return new Mail()
                .setSubject(spoken.headline())
                .setText(filled(text, spoken).render())
                .setHtml(filled(html, spoken).render())
                .addHeader("Message-ID", "<" + message.id() + "@" + DOMAIN + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", spoken.language().getLanguage());
    }

    private static TemplateInstance filled(Template template, Spoken spoken) {
        List<Map<String, String>> items = spoken.items().stream()
                .map(item ->
                        Map.of("title", item.title(), "body", item.body(), "who", item.who() == null ? "" : item.who()))
                .toList();
        return template.data("items", items)
                .data("headline", spoken.headline())
                .data("language", spoken.language().getLanguage());
    }

    private static Outcome judge(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return refused.isPermanent()
                        ? Outcome.undeliverable(Reason.MAIL_REFUSED, refused.getReplyCode(), refused.getReplyMessage())
                        : Outcome.failed(Reason.MAIL_REFUSED, refused.getReplyCode(), refused.getReplyMessage());
            }
        }
        return Outcome.failed(Reason.MAIL_SERVER, null, failure.getMessage());
    }
}
