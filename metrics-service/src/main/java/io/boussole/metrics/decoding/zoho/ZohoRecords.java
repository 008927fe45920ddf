package io.boussole.metrics.decoding.zoho;

import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that facts are made of, by the API names of their fields. */
final class ZohoRecords {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{2})");

    private ZohoRecords() {}

    static List<FactChange> deal(ZohoRecord record) {
        Statement deal = record.about(FactKind.DEAL);
        record.label(deal, "Stage", Property.STAGE);
        record.entered(deal, "Stage", Property.STAGE);
        record.label(deal, "Pipeline", Property.PIPELINE);
        record.label(deal, "Deal_Name", Property.NAME);
        record.label(deal, "Lead_Source", Property.SOURCE);
        record.label(deal, "Campaign_Source", Property.CAMPAIGN);
        record.label(deal, "Reason_For_Loss__s", Property.LOSS_REASON);
        record.label(deal, "Owner", Property.OWNER);
        record.say(deal, "Amount", Property.AMOUNT, Texts::amount);
        record.say(deal, "Currency", Property.CURRENCY, Texts::currency);
        record.time(deal, "Closing_Date", Property.CLOSED_AT);
        record.time(deal, "Last_Activity_Time", Property.LAST_ACTIVITY_AT);
        record.link(deal, "Contact_Name", Property.CONTACT);
        record.link(deal, "Account_Name", Property.COMPANY);
        return List.of(deal.change());
    }

    static List<FactChange> lead(ZohoRecord record) {
        Statement lead = person(record);
        record.label(lead, "Lead_Status", Property.LIFECYCLE_STAGE);
        record.entered(lead, "Lead_Status", Property.LIFECYCLE_STAGE);
        List<FactChange> changes = new ArrayList<>();
        changes.add(lead.change());
        record.value("Converted_Contact")
                .map(Texts::label)
                .ifPresent(contact -> changes.addAll(Merges.changes(
                        FactId.contact(contact), new TreeMap<>(Map.of(record.id(), false)), record.at())));
        return changes;
    }

    static List<FactChange> contact(ZohoRecord record) {
        Statement contact = person(record);
        record.link(contact, "Account_Name", Property.COMPANY);
        return List.of(contact.change());
    }

    private static Statement person(ZohoRecord record) {
        Statement person = record.about(FactKind.CONTACT);
        record.say(
                person,
                "Email",
                Property.EMAIL,
                (text, field) -> Texts.label(text).toLowerCase(Locale.ROOT));
        record.label(person, record.value("Phone").isPresent() ? "Phone" : "Mobile", Property.PHONE);
        record.label(person, "Lead_Source", Property.SOURCE);
        record.label(person, "Owner", Property.OWNER);
        name(record).ifPresent(name -> person.say(Property.NAME, Texts.label(name)));
        if (record.value("Email_Opt_Out").filter("true"::equals).isPresent()) {
            person.say(Property.UNSUBSCRIBED_AT, record.at());
        }
        return person;
    }

    private static Optional<String> name(ZohoRecord record) {
        Optional<String> first = record.value("First_Name");
        return record.value("Full_Name")
                .or(() -> first.flatMap(given -> record.value("Last_Name").map(last -> given + " " + last)))
                .or(() -> record.isInsertion() ? record.value("Last_Name") : Optional.empty());
    }

    static List<FactChange> account(ZohoRecord record) {
        Statement company = record.about(FactKind.COMPANY);
        record.label(company, "Account_Name", Property.NAME);
        record.label(company, "Industry", Property.INDUSTRY);
        record.label(company, "Billing_Country", Property.COUNTRY);
        record.label(company, "Employees", Property.SIZE);
        record.label(company, "Account_Type", Property.SEGMENT);
        record.label(company, "Owner", Property.OWNER);
        record.say(company, "Website", Property.DOMAIN, (text, field) -> domain(text));
        return List.of(company.change());
    }

    private static String domain(String website) {
        return Texts.label(website.replaceFirst("^[a-zA-Z]+://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("[/?#:].*$", ""))
                .toLowerCase(Locale.ROOT);
    }

    static List<FactChange> meeting(ZohoRecord record) {
        Statement meeting = record.about(FactKind.MEETING);
        record.time(meeting, "Start_DateTime", Property.STARTS_AT);
        record.time(meeting, "End_DateTime", Property.ENDS_AT);
        record.label(meeting, "Owner", Property.OWNER);
        record.value("Created_Time")
                .map(text -> record.time(text, "Created_Time"))
                .or(() -> record.isInsertion() ? Optional.of(record.at().toString()) : Optional.empty())
                .ifPresent(at -> meeting.say(Property.BOOKED_AT, at));
        parties(record, meeting);
        return List.of(meeting.change());
    }

    /** A call that is only scheduled has not been made. */
    static List<FactChange> call(ZohoRecord record) {
        Statement call = record.about(FactKind.CALL);
        Optional<String> type = record.value("Call_Type").map(text -> text.toLowerCase(Locale.ROOT));
        type.ifPresent(text -> call.say(Property.DIRECTION, text.equals("outbound") ? "outbound" : "inbound"));
        if (type.filter("missed"::equals).isPresent()) {
            call.say(Property.CONNECTED, "false");
        }
        if (!isScheduled(record)) {
            record.time(call, "Call_Start_Time", Property.STARTS_AT);
        }
        duration(record).ifPresent(seconds -> call.say(Property.DURATION_SECONDS, seconds));
        record.label(call, "Call_Result", Property.DISPOSITION);
        record.label(call, "Owner", Property.OWNER);
        parties(record, call);
        return List.of(call.change());
    }

    private static boolean isScheduled(ZohoRecord record) {
        return Stream.of("Call_Status", "Outgoing_Call_Status")
                .flatMap(field -> record.value(field).stream())
                .anyMatch(status -> status.equalsIgnoreCase("Scheduled"));
    }

    /** In seconds, or as a clock shows it. */
    private static Optional<String> duration(ZohoRecord record) {
        return record.value("Call_Duration_in_seconds")
                .map(text -> Texts.amount(text, "Call_Duration_in_seconds"))
                .or(() -> record.value("Call_Duration").map(ZohoRecords::clock));
    }

    private static String clock(String text) {
        Matcher parts = CLOCK.matcher(text);
        if (!parts.matches()) {
            throw RejectedEventException.invalid("Call_Duration");
        }
        int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        int seconds = hours * 3600 + Integer.parseInt(parts.group(2)) * 60 + Integer.parseInt(parts.group(3));
        return Integer.toString(seconds);
    }

    static List<FactChange> task(ZohoRecord record) {
        Statement task = record.about(FactKind.TASK);
        record.time(task, "Due_Date", Property.DUE_AT);
        record.time(task, "Closed_Time", Property.COMPLETED_AT);
        boolean completed =
                record.value("Status").filter("Completed"::equalsIgnoreCase).isPresent();
        if (completed && record.value("Closed_Time").isEmpty()) {
            task.say(Property.COMPLETED_AT, record.at());
        }
        record.label(task, "Task_Type", Property.TASK_TYPE);
        record.label(task, "Owner", Property.OWNER);
        parties(record, task);
        return List.of(task.change());
    }

    /** What an activity is about names its module beside it. */
    private static void parties(ZohoRecord record, Statement statement) {
        record.link(statement, "Who_Id", Property.CONTACT);
        Optional<String> module = record.value("$se_module").or(() -> record.value("se_module"));
        record.value("What_Id")
                .map(Texts::label)
                .ifPresent(what -> module.flatMap(ZohoRecords::kind)
                        .ifPresent(property -> statement.say(new Slot(property, what), "true")));
    }

    private static Optional<Property> kind(String module) {
        return switch (module) {
            case "Deals" -> Optional.of(Property.DEAL);
            case "Accounts" -> Optional.of(Property.COMPANY);
            case "Leads", "Contacts" -> Optional.of(Property.CONTACT);
            default -> Optional.empty();
        };
    }
}
