package io.boussole.metrics.decoding.activecampaign;

import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.List;
import java.util.Locale;

/** What became of a campaign's message to one contact. That it was sent is told of the campaign as a whole, of nobody in particular. */
final class Messages {
    private Messages() {}

    static List<FactChange> opened(Fields fields) {
        return happened(fields, Property.OPENED_AT);
    }

    static List<FactChange> clicked(Fields fields) {
        return happened(fields, Property.CLICKED_AT);
    }

    static List<FactChange> replied(Fields fields) {
        return happened(fields, Property.REPLIED_AT);
    }

    static List<FactChange> bounced(Fields fields) {
        return happened(fields, Property.BOUNCED_AT);
    }

    private static List<FactChange> happened(Fields fields, Property property) {
        String contact = fields.requiredId("contact[id]");
        String id = fields.requiredId("campaign[id]") + "/" + contact;
        Statement message = new Statement(new FactId(FactKind.MESSAGE, id), fields.stamp());
        message.say(Property.MEDIUM, "email").say(property, fields.stamp().at());
        fields.label(message, "campaign[name]", Property.CAMPAIGN);
        fields.value("contact[email]")
                .ifPresent(
                        email -> message.say(Property.EMAIL, Texts.label(email).toLowerCase(Locale.ROOT)));
        fields.link(message, "contact[id]", Property.CONTACT);
        return List.of(message.change());
    }
}
