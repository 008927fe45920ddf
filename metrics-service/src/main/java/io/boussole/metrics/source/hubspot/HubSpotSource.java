package io.boussole.metrics.source.hubspot;

import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;

/** HubSpot repeats a refused delivery up to ten times over a day, so an error answer costs nothing. */
public final class HubSpotSource implements Source {
    private final JsonSplitter splitter = new JsonSplitter(new HubSpotEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return new HubSpotSignature(request, credentials).verify(now);
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                SourceOption.text(
                        "sourceProperty",
                        false,
                        "Internal name of the property that says where a contact, company or deal came from;"
                                + " hs_analytics_source unless said",
                        "Nom interne de la propriété qui dit d'où vient un contact, une entreprise ou une transaction ;"
                                + " hs_analytics_source par défaut"),
                SourceOption.text(
                        "campaignProperty",
                        false,
                        "Internal name of the property that names the campaign;"
                                + " hs_analytics_first_touch_converting_campaign unless said",
                        "Nom interne de la propriété qui nomme la campagne ;"
                                + " hs_analytics_first_touch_converting_campaign par défaut"),
                SourceOption.text(
                        "segmentProperty",
                        false,
                        "Internal name of the property that says which segment a contact, company or deal belongs to",
                        "Nom interne de la propriété qui dit à quel segment appartient un contact, une entreprise ou une"
                                + " transaction"),
                SourceOption.text(
                        "lossReasonProperty",
                        false,
                        "Internal name of the property that says why a deal was lost; closed_lost_reason unless said",
                        "Nom interne de la propriété qui dit pourquoi une transaction est perdue ;"
                                + " closed_lost_reason par défaut"),
                SourceOption.text(
                        "qualificationProperty",
                        false,
                        "Internal name of the property that says how far a contact is qualified;"
                                + " lifecyclestage unless said",
                        "Nom interne de la propriété qui dit où en est la qualification d'un contact ;"
                                + " lifecyclestage par défaut"));
    }

    @Override
    public ClosingStages usualStages() {
        return new ClosingStages(List.of("closedwon"), List.of("closedlost"));
    }
}
