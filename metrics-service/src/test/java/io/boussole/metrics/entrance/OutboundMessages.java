package io.boussole.metrics.entrance;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Outbound messages as Salesforce words them. */
final class OutboundMessages {
    static final String SESSION = "00D200000000Zx9!AQsAQKe_yz.3RtC7b";

    static final String ACKNOWLEDGEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
             <soapenv:Body>
              <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound">
               <Ack>true</Ack>
              </notificationsResponse>
             </soapenv:Body>
            </soapenv:Envelope>
            """;

    private OutboundMessages() {}

    /** One envelope with a notification of each of these identifiers. */
    static String of(String organizationId, String... ids) {
        String notifications = Arrays.stream(ids)
                .map(id -> "<Notification><Id>" + id + "</Id><sObject xsi:type=\"sf:Opportunity\"><sf:Id>006" + id
                        + "</sf:Id><sf:StageName>Größe</sf:StageName></sObject></Notification>")
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sf="urn:sobject.enterprise.soap.sforce.com"><soapenv:Body>\
                <notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>%s</OrganizationId>\
                <SessionId>%s</SessionId>%s</notifications></soapenv:Body></soapenv:Envelope>""".formatted(organizationId, SESSION, notifications);
    }
}
