package io.boussole.metrics.decoding;

import io.boussole.metrics.decoding.activecampaign.ActiveCampaignDecoder;
import io.boussole.metrics.decoding.attio.AttioDecoder;
import io.boussole.metrics.decoding.brevo.BrevoDecoder;
import io.boussole.metrics.decoding.calcom.CalcomDecoder;
import io.boussole.metrics.decoding.calendly.CalendlyDecoder;
import io.boussole.metrics.decoding.chargebee.ChargebeeDecoder;
import io.boussole.metrics.decoding.close.CloseDecoder;
import io.boussole.metrics.decoding.cloudevents.CloudEventDecoder;
import io.boussole.metrics.decoding.csv.CsvRowDecoder;
import io.boussole.metrics.decoding.customerio.CustomerIoDecoder;
import io.boussole.metrics.decoding.gong.GongDecoder;
import io.boussole.metrics.decoding.hubspot.HubSpotDecoder;
import io.boussole.metrics.decoding.iterable.IterableDecoder;
import io.boussole.metrics.decoding.lemlist.LemlistDecoder;
import io.boussole.metrics.decoding.mailjet.MailjetDecoder;
import io.boussole.metrics.decoding.mapping.MappingDecoder;
import io.boussole.metrics.decoding.outreach.OutreachDecoder;
import io.boussole.metrics.decoding.pipedrive.PipedriveDecoder;
import io.boussole.metrics.decoding.salesforce.SalesforceDecoder;
import io.boussole.metrics.decoding.salesloft.SalesloftDecoder;
import io.boussole.metrics.decoding.segment.SegmentDecoder;
import io.boussole.metrics.decoding.sendgrid.SendGridDecoder;
import io.boussole.metrics.decoding.stripe.StripeDecoder;
import io.boussole.metrics.decoding.twenty.TwentyDecoder;
import io.boussole.metrics.decoding.zoho.ZohoDecoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every source's decoder. */
public final class Decoders {
    private static final Map<String, Decoder> BY_SOURCE = Map.ofEntries(
            Map.entry("ACTIVECAMPAIGN", new ActiveCampaignDecoder()),
            Map.entry("ATTIO", new AttioDecoder()),
            Map.entry("BREVO", new BrevoDecoder()),
            Map.entry("CALCOM", new CalcomDecoder()),
            Map.entry("CALENDLY", new CalendlyDecoder()),
            Map.entry("CHARGEBEE", new ChargebeeDecoder()),
            Map.entry("CLOSE", new CloseDecoder()),
            Map.entry("CLOUDEVENTS", new CloudEventDecoder()),
            Map.entry("CSV", new CsvRowDecoder()),
            Map.entry("CUSTOMERIO", new CustomerIoDecoder()),
            Map.entry("GONG", new GongDecoder()),
            Map.entry("HUBSPOT", new HubSpotDecoder()),
            Map.entry("ITERABLE", new IterableDecoder()),
            Map.entry("LEMLIST", new LemlistDecoder()),
            Map.entry("MAILJET", new MailjetDecoder()),
            Map.entry("MAPPING", new MappingDecoder()),
            Map.entry("OUTREACH", new OutreachDecoder()),
            Map.entry("PIPEDRIVE", new PipedriveDecoder()),
            Map.entry("SALESFORCE", new SalesforceDecoder()),
            Map.entry("SALESLOFT", new SalesloftDecoder()),
            Map.entry("SEGMENT", new SegmentDecoder()),
            Map.entry("SENDGRID", new SendGridDecoder()),
            Map.entry("STRIPE", new StripeDecoder()),
            Map.entry("TWENTY", new TwentyDecoder()),
            Map.entry("ZOHO", new ZohoDecoder()));

    private Decoders() {}

    /** What one event says. Never throws: whatever a sender writes has an answer. */
    public static Decoded decode(RawEvent event) {
        @Nullable Decoder decoder = BY_SOURCE.get(event.source());
        if (decoder == null) {
            return new Decoded.Rejected(RejectionCode.UNKNOWN_SOURCE, event.source());
        }
        return decode(decoder, event);
    }

    static Decoded decode(Decoder decoder, RawEvent event) {
        try {
            return decoder.decode(event);
        } catch (RejectedEventException rejection) {
            return rejection.rejected();
        } catch (RuntimeException | StackOverflowError unforeseen) {
            return new Decoded.Rejected(
                    RejectionCode.DECODER_FAILED, unforeseen.getClass().getSimpleName());
        }
    }
}
