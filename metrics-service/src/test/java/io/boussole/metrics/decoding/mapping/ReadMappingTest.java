package io.boussole.metrics.decoding.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMappingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /facts | MISSING",
                "[] | '' | WRONG_TYPE",
                "{'facts':[{'kind':'OPPORTUNITY','id':'$.a'}]} | /facts/0/kind | UNKNOWN_KIND",
                "{'facts':[{'kind':'DEAL'}]} | /facts/0/id | MISSING",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'montant':'$.b'}}]} | /facts/0/properties/montant | UNKNOWN_PROPERTY",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'amount':{'constant':'much'}}}]} | /facts/0/properties/amount/constant | WRONG_KIND",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'status':{'path':'$.s','values':{'x':'signed'}}}}]} | /facts/0/properties/status/values/x | WRONG_KIND",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'name':{'path':'$.s','minorUnits':2}}}]} | /facts/0/properties/name/minorUnits | UNKNOWN_FIELD",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'wonAt':{'path':'$.s','format':'qqqqqqq'}}}]} | /facts/0/properties/wonAt/format | TIME_FORMAT",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'wonAt':{'path':'$.s','zone':'Paris'}}}]} | /facts/0/properties/wonAt/zone | ZONE",
                "{'facts':[{'kind':'DEAL','id':'$.a','properties':{'name':{'path':'$.s','header':'x'}}}]} | /facts/0/properties/name | ONE_PLACE",
                "{'facts':[{'kind':'DEAL','id':'$.a[?(@.b'}]} | /facts/0/id | PATH",
                "{'facts':[{'kind':'DEAL','id':'$.a[?(@.b =~ /(a+)+/)]'}]} | /facts/0/id | PATH",
                "{'facts':[{'kind':'DEAL','id':'$.length()'}]} | /facts/0/id | PATH",
                "{'facts':[{'kind':'DEAL','id':'$..a..b'}]} | /facts/0/id | PATH",
                "{'facts':[{'kind':'DEAL','id':'$.a[?(@.b in $.c)]'}]} | /facts/0/id | PATH",
                "{'facts':[{'kind':'DEAL','id':'$.a','when':{'path':'$.b'}}]} | /facts/0/when | ONE_TEST",
                "{'facts':[{'kind':'DEAL','id':'$.a','when':{'path':'$.b','matches':'('}}]} | /facts/0/when/matches | PATTERN",
                "{'facts':[{'kind':'DEAL','id':'$.a','when':{'path':'$.b','matches':'((a{100}){100}){100}'}}]} | /facts/0/when/matches | PATTERN",
                "{'facts':[{'kind':'DEAL','id':'$.a','when':{'any':[{'path':'$.b','equals':{}}]}}]} | /facts/0/when/any/0/equals | WRONG_TYPE",
                "{'facts':[{'kind':'DEAL','id':'$.a'}],'event':'$'} | /event | UNKNOWN_FIELD",
                "{'facts':[{'kind':'DEAL','id':'$.a'}],'otherwise':'DROP'} | /otherwise | UNKNOWN_VALUE",
            })
    void refusesWhatCannotBeUsedAtItsPointer(String mapping, String pointer, String code) {
        MappingReader.Result result = MappingReader.read(mapping.replace('\'', '"'));

        assertThat(result.mapping()).isEmpty();
        assertThat(result.faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.en()).isNotBlank().isNotEqualTo(fault.fr());
        });
    }

    @Test
    void reportsAllFaultsAtOnce() {
        assertThat(MappingReader.read("{\"x\":1,\"facts\":[{\"kind\":\"DEAL\",\"properties\":{\"y\":1,\"z\":2}}]}")
                        .faults())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"x\"",
                "{\"facts\":7}",
                "{\"facts\":[7]}",
                "{\"facts\":[{\"kind\":7,\"id\":{},\"properties\":7}]}",
                "{\"identity\":7,\"time\":7,\"when\":7,\"events\":7,\"facts\":[{\"kind\":\"DEAL\",\"id\":7,\"deleted\":[],\"properties\":{\"externalIds\":7,\"amount\":[]}}]}"
            })
    void neverFailsOnWhatIsNoMapping(String text) {
        assertThatCode(() -> assertThat(MappingReader.read(text).faults()).isNotEmpty())
                .doesNotThrowAnyException();
    }

    @Test
    @Timeout(5)
    void matchesInTimeProportionalToTheText() {
        String mapping = mapping("'when':{'path':'$.a','matches':'(a+)+b|(a|a)*c|(.*a){12}'},'id':'$.id'");
        String body = "{\"id\":\"1\",\"a\":\"" + "a".repeat(1900) + "!\"}";

        assertThat(decode(mapping, body)).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    @Timeout(10)
    void findsInTimeProportionalToTheBody() {
        StringBuilder deep = new StringBuilder("{\"id\":\"1\",\"a\":");
        deep.append("[".repeat(400)).append("1").append("]".repeat(400)).append('}');
        long start = System.nanoTime();

        decode(mapping("'when':{'path':'$..a','exists':true},'id':'$..id'"), deep.toString());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'amount':'much','id':'1'} | INVALID_VALUE | /amount",
                "{'amount':{'value':1},'id':'1'} | INVALID_VALUE | /amount",
                "{'amount':1e400,'id':'1'} | INVALID_VALUE | /amount",
                "{'amount':1} | MISSING_MEMBER | $.id",
                "{'id':'1','at':'yesterday'} | INVALID_VALUE | /at",
                "{'id':'1','at':'99999999999999'} | INVALID_VALUE | /at",
            })
    void rejectsAValueAtItsPointerInTheBody(String body, RejectionCode code, String detail) {
        String mapping = mapping(
                "'id':'$.id','properties':{'amount':'$.amount'," + "'wonAt':{'path':'$.at','format':'EPOCH_MILLIS'}}");

        assertThat(decode(mapping, body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @Test
    void pointsIntoTheWholeBodyFromWithinAnEvent() {
        String mapping = "{'events':'$.records[*]','facts':[{'kind':'DEAL','each':'$.lines[*]','id':'$.id',"
                + "'properties':{'amount':'$.amount'}}]}";
        String body =
                "{'records':[{'lines':[{'id':'1','amount':1}]},{'lines':[{'id':'2','amount':1},{'id':'3','amount':'x'}]}]}";

        assertThat(decode(mapping, body.replace('\'', '"')))
                .isEqualTo(new Decoded.Rejected(RejectionCode.INVALID_VALUE, "/records/1/lines/1/amount"));
    }

    @Test
    void gathersLinksAndClearsWithNull() {
        FactChange deal = changes(
                        mapping(
                                "'id':'$.id','properties':{'contactIds':'$.people[*].id','name':'$.name','owner':'$.owner'}"),
                        "{'id':1,'people':[{'id':'a'},{'id':7}],'name':null}")
                .get(0);

        assertThat(deal.says().value(new Slot(Property.CONTACT, "a"))).contains("true");
        assertThat(deal.says().value(new Slot(Property.CONTACT, "7"))).contains("true");
        assertThat(deal.says().register(Slot.of(Property.NAME)).orElseThrow().value())
                .isEmpty();
        assertThat(deal.says().register(Slot.of(Property.OWNER))).isEmpty();
    }

    @Test
    void readsNumbersAsTheyAreWritten() {
        assertThat(amount("{'path':'$.a','decimal':','}", "'1 234,50'")).isEqualTo("1234.5");
        assertThat(amount("{'path':'$.a','decimal':','}", "'1.234,50'")).isEqualTo("1234.5");
        assertThat(amount("{'path':'$.a','minorUnits':2}", "123450")).isEqualTo("1234.5");
        assertThat(amount("{'path':'$.a','minorUnits':3}", "'-1'")).isEqualTo("-0.001");
        assertThat(amount("{'path':'$.a'}", "123456789012345678.91")).isEqualTo("123456789012345678.91");
    }

    @Test
    void readsTimesInTheirZone() {
        String date = "{'path':'$.a','format':'dd/MM/yyyy'}";
        assertThat(wonAt(date, "'31/01/2027'", "Europe/Paris")).isEqualTo("2027-01-30T23:00:00Z");
        assertThat(wonAt("{'path':'$.a','format':'dd/MM/yyyy','zone':'UTC'}", "'31/01/2027'", "Europe/Paris"))
                .isEqualTo("2027-01-31T00:00:00Z");
        assertThat(wonAt("{'path':'$.a','format':'EPOCH_SECONDS'}", "1801000000", "UTC"))
                .isEqualTo("2027-01-26T21:46:40Z");
        assertThat(wonAt("{'path':'$.a'}", "'2027-01-31T10:00:00+02:00'", "UTC"))
                .isEqualTo("2027-01-31T08:00:00Z");
        assertThat(wonAt("{'path':'$.a'}", "'2027-01-31 10:00:00'", "Europe/Paris"))
                .isEqualTo("2027-01-31T09:00:00Z");
    }

    @Test
    void refusesADayThatNoMonthHas() {
        String mapping = mapping("'id':'$.id','properties':{'wonAt':{'path':'$.a','format':'dd/MM/yyyy'}}");

        assertThat(decode(mapping, "{\"id\":1,\"a\":\"31/02/2027\"}"))
                .isEqualTo(new Decoded.Rejected(RejectionCode.INVALID_VALUE, "/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "{\"a\":[1,{\"b\":{}},[],null,\"x\"]}",
                "{\"a\":\"x\"}",
                "{\"a\":{\"b\":[true]}}",
                "{\"a\":[{\"b\":1e300},{\"b\":\"1\"}]}"
            })
    void hasAnAnswerForBodiesOfAnyShape(String body) {
        for (String path :
                List.of("$.a[0].b", "$.a[?(@.b > 1)].b", "$.a[?(@.b == 'x')]", "$..b", "$.a.*", "$.a[-1]", "/a/0/b")) {
            assertThatCode(() -> decode(mapping("'id':\"" + path.replace("'", "\\u0027") + "\""), body))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesAFactWithoutIdentifierByItsEvent() {
        String mapping = "{'identity':['$.event'],'facts':[{'kind':'VISIT','properties':{'page':'$.page'}}]}";
        List<FactChange> first = changes(mapping, "{'event':'e1','page':'/a','attempt':1}");

        assertThat(changes(mapping, "{'event':'e1','page':'/a','attempt':2}")).isEqualTo(first);
        assertThat(changes(mapping, "{'event':'e2','page':'/a'}").get(0).fact())
                .isNotEqualTo(first.get(0).fact());
        assertThat(first.get(0).fact().kind()).isEqualTo(FactKind.VISIT);
        assertThat(first.get(0).says().value(Property.OCCURRED_AT)).contains(Raw.RECEIVED.toString());
    }

    @Test
    void ignoresOrRejectsWhatNoRuleTakes() {
        String rule = "'facts':[{'kind':'DEAL','id':'$.id','when':{'path':'$.type','in':['deal',7]}}]";

        assertThat(decode("{" + rule + "}", "{\"type\":\"other\"}")).isInstanceOf(Decoded.Ignored.class);
        assertThat(decode("{'otherwise':'REJECT'," + rule + "}", "{\"type\":\"other\"}"))
                .isInstanceOf(Decoded.Rejected.class);
        assertThat(decode("{" + rule + "}", "{\"type\":7,\"id\":1}")).isInstanceOf(Decoded.Changes.class);
    }

    @Test
    void rejectsWithoutAMapping() {
        assertThat(Raw.decode("MAPPING", "{}"))
                .isEqualTo(new Decoded.Rejected(RejectionCode.MISSING_MEMBER, "mapping"));
    }

    @Test
    void readsMembersWithAwkwardNames() {
        String mapping = mapping("'id':'$.id','properties':{'name':\"$['a/b~c']\",'owner':'/a~1b~0c'}");

        FactChange deal = changes(mapping, "{'id':1,'a/b~c':'x'}").get(0);

        assertThat(deal.says().value(Property.NAME)).contains("x");
        assertThat(deal.says().value(Property.OWNER)).contains("x");
    }

    private static String amount(String rule, String value) {
        return changes(mapping("'id':'$.id','properties':{'amount':" + rule + "}"), "{'id':1,'a':" + value + "}")
                .get(0)
                .says()
                .value(Property.AMOUNT)
                .orElseThrow();
    }

    private static String wonAt(String rule, String value, String zone) {
        String mapping = mapping("'id':'$.id','properties':{'wonAt':" + rule + "}");
        Decoded decoded = decode(mapping, "{\"id\":1,\"a\":" + value.replace('\'', '"') + "}", zone);
        return ((Decoded.Changes) decoded)
                .facts()
                .get(0)
                .says()
                .value(Property.WON_AT)
                .orElseThrow();
    }

    private static String mapping(String fact) {
        return "{'facts':[{'kind':'DEAL'," + fact + "}]}";
    }

    private static List<FactChange> changes(String mapping, String body) {
        Decoded decoded = decode(mapping, body.replace('\'', '"'));
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts();
    }

    private static Decoded decode(String mapping, String body) {
        return decode(mapping, body, "UTC");
    }

    private static Decoded decode(String mapping, String body, String zone) {
        String document = mapping.contains("$['")
                ? mapping.replace("\"$['a/b~c']\"", "\u0001").replace('\'', '"').replace("\u0001", "\"$['a/b~c']\"")
                : mapping.replace('\'', '"');
        SenderSettings settings = new SenderSettings(ZoneId.of(zone), Map.of(), Optional.of(document));
        return Decoders.decode(new RawEvent("MAPPING", body, Map.of(), Raw.RECEIVED, settings));
    }
}
