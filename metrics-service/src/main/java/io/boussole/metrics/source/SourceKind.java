package io.boussole.metrics.source;

import io.boussole.metrics.source.activecampaign.ActiveCampaignSource;
import io.boussole.metrics.source.attio.AttioSource;
import io.boussole.metrics.source.brevo.BrevoSource;
import io.boussole.metrics.source.calcom.CalcomSource;
import io.boussole.metrics.source.calendly.CalendlySource;
import io.boussole.metrics.source.chargebee.ChargebeeSource;
import io.boussole.metrics.source.close.CloseSource;
import io.boussole.metrics.source.cloudevents.CloudEventsSource;
import io.boussole.metrics.source.csv.CsvSource;
import io.boussole.metrics.source.customerio.CustomerIoSource;
import io.boussole.metrics.source.gong.GongSource;
import io.boussole.metrics.source.hubspot.HubSpotSource;
import io.boussole.metrics.source.iterable.IterableSource;
import io.boussole.metrics.source.lemlist.LemlistSource;
import io.boussole.metrics.source.mailjet.MailjetSource;
import io.boussole.metrics.source.mapping.MappingSource;
import io.boussole.metrics.source.outreach.OutreachSource;
import io.boussole.metrics.source.pipedrive.PipedriveSource;
import io.boussole.metrics.source.salesforce.SalesforceSource;
import io.boussole.metrics.source.salesloft.SalesloftSource;
import io.boussole.metrics.source.segment.SegmentSource;
import io.boussole.metrics.source.sendgrid.SendGridSource;
import io.boussole.metrics.source.stripe.StripeSource;
import io.boussole.metrics.source.twenty.TwentySource;
import io.boussole.metrics.source.zoho.ZohoSource;

/** Every kind of sender that can be connected. */
public enum SourceKind {
    ACTIVECAMPAIGN(new ActiveCampaignSource()),
    ATTIO(new AttioSource()),
    BREVO(new BrevoSource()),
    CALCOM(new CalcomSource()),
    CALENDLY(new CalendlySource()),
    CHARGEBEE(new ChargebeeSource()),
    CLOSE(new CloseSource()),
    CLOUDEVENTS(new CloudEventsSource()),
    CSV(new CsvSource()),
    CUSTOMERIO(new CustomerIoSource()),
    GONG(new GongSource()),
    HUBSPOT(new HubSpotSource()),
    ITERABLE(new IterableSource()),
    LEMLIST(new LemlistSource()),
    MAILJET(new MailjetSource()),
    MAPPING(new MappingSource()),
    OUTREACH(new OutreachSource()),
    PIPEDRIVE(new PipedriveSource()),
    SALESFORCE(new SalesforceSource()),
    SALESLOFT(new SalesloftSource()),
    SEGMENT(new SegmentSource()),
    SENDGRID(new SendGridSource()),
    STRIPE(new StripeSource()),
    TWENTY(new TwentySource()),
    ZOHO(new ZohoSource());

    private final Source source;

    SourceKind(Source source) {
        this.source = source;
    }

    public Source source() {
        return source;
    }
}
