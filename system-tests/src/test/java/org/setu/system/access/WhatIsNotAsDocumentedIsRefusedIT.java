package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what the documents say: of every resource, changed and made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsNotAsDocumentedIsRefusedIT {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NULL = "{\"%s\":null}";

    /** {@code %s} is a field of the resource that holds text. */
    private static final List<String> BODIES =
            List.of(
                    "{\"nobodyKnowsThis\":1}",
                    "{\"%s\":\"a\",\"%<s\":\"b\"}",
                    "{\"%s\":\"a\"} trailing",
                    "{\"%s\":1}",
                    "{\"%s\":true}",
                    "{\"%s\":[\"a\"]}",
                    NULL,
                    "{\"%s\":\"\"}",
                    "{\"%s\":\"a\\u0000b\"}",
                    "{\"%s\":\"a\\ud800b\"}",
                    "{\"%s\":\"a\\udc00\"}",
                    "{\"%s\":1e3000000}",
                    "{\"%s\":" + "9".repeat(100) + "}",
                    "{\"%s\":\"a\"",
                    "{\"%s\":" + "[".repeat(40) + "]".repeat(40) + "}",
                    "[]",
                    "\"text\"",
                    "null",
                    "",
                    "not json");

    private final Specimens specimens = new Specimens();

    static Stream<Arguments> bodies() {
        return Specimen.patched().stream()
                .flatMap(kind ->
                        Stream.concat(
                                        BODIES.stream(),
                                        Stream.of("{\"%s\":\"" + kind.tooLong() + "\"}"))
                                .filter(body -> kind.isTextRequired() || !body.equals(NULL))
                                .map(body -> Arguments.of(kind, body.formatted(kind.textField()))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void asAChange(Specimen kind, String body) {
        patchRefused(kind, body);
    }

    private void patchRefused(Specimen kind, String body) {
        Specimen.Made made = specimens.of(kind);
        made.witness()
                .refused(
                        kind.keeper()
                                .request()
                                .contentType(MERGE_PATCH)
                                .header("If-Match", kind.keeper().etag(made.path()))
                                .body(body)
                                .patch(made.path()),
                        400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCOUNT|{'employees':'many'}|/employees",
                "ACCOUNT|{'employees':-1}|/employees",
                "ACCOUNT|{'employees':1e400}|/employees",
                "ACCOUNT|{'employees':1e3000000}|/employees",
                "ACCOUNT|{'employees':12345678901234567890}|/employees",
                "ACCOUNT|{'yearEstablished':0}|/yearEstablished",
                "ACCOUNT|{'revenue':{'amount':12,'currency':'USD'}}|/revenue/amount",
                "ACCOUNT|{'revenue':{'amount':'1e3000000','currency':'USD'}}|/revenue",
                "ACCOUNT|{'revenue':{'amount':'-1e-3000000','currency':'USD'}}|/revenue",
                "ACCOUNT|{'revenue':{'amount':'1','currency':'XXXX'}}|/revenue",
                "ACCOUNT|{'revenue':{'amount':'1'}}|/revenue/currency",
                "ACCOUNT|{'country':'Atlantis'}|/country",
                "ACCOUNT|{'tier':'HUGE'}|/tier",
                "ACCOUNT|{'tier':0}|/tier",
                "ACCOUNT|{'parentId':'nobody'}|/parentId",
                "CONTACT|{'emails':['no address']}|/emails/0",
                "CONTACT|{'phones':['12']}|/phones/0",
                "CONTACT|{'primaryAccountId':null}|/primaryAccountId",
                "LEAD|{'source':'DREAM'}|/source",
                "LEAD|{'email':'no address'}|/email",
                "DEAL|{'expectedAmount':{'amount':'1e3000000','currency':'EUR'}}|/expectedAmount",
                "DEAL|{'expectedAmount':{'amount':'-1','currency':'EUR'}}|/expectedAmount/amount",
                "DEAL|{'expectedCloseDate':'2026-02-30'}|/expectedCloseDate",
                "DEAL|{'expectedCloseDate':20260230}|/expectedCloseDate",
                "DEAL|{'ownerId':7}|/ownerId",
                "PRICE_BOOK|{'currency':'euro'}|/currency",
                "PRICE_BOOK|{'validFrom':'yesterday'}|/validFrom",
                "PIPELINE|{'stages':[]}|/stages",
                "PIPELINE|{'winRule':'LUCK'}|/winRule",
                "PRODUCT|{'code':'small letters'}|/code",
                "STAFF|{'roles':['king']}|/roles",
                "STAFF|{'email':'no address'}|/email",
                "TEAM|{'leadId':null}|/leadId",
                "TERRITORY|{'parentId':'nowhere'}|/parentId"
            })
    void aFieldThatBreaksItsRuleIsNamed(Specimen kind, String body, String pointer) {
        Specimen.Made made = specimens.of(kind);
        Response answer =
                kind.keeper()
                        .request()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", kind.keeper().etag(made.path()))
                        .body(body.replace('\'', '"'))
                        .patch(made.path());

        made.witness().refused(answer, 400);
        assertThat(answer.jsonPath().<String>getList("errors.pointer"))
                .anyMatch(named -> named.startsWith(pointer));
    }

    /** More digits than anybody calculates with are refused before anybody does. */
    @ParameterizedTest
    @ValueSource(strings = {"1e3000000", "1e-3000000", "1e39", "-1e39", "1e-39"})
    void numbersBeyond38Digits(String number) {
        for (String amount : List.of(number, "\"" + number + "\"", "\"" + "9".repeat(39) + "\"")) {
            String money = "{\"amount\":%s,\"currency\":\"EUR\"}".formatted(amount);
            patchRefused(Specimen.ACCOUNT, "{\"revenue\":" + money + "}");
            patchRefused(Specimen.DEAL, "{\"expectedAmount\":" + money + "}");
            Specimen.Made price = specimens.of(Specimen.PRICE);
            price.witness()
                    .refused(
                            Specimen.PRICE
                                    .keeper()
                                    .request()
                                    .contentType("application/json")
                                    .header("If-Match", "*")
                                    .body("{\"listPrice\":" + money + "}")
                                    .put(price.path()),
                            400);
        }
        String lines =
                "{\"lines\":[{\"productId\":\"%s\",\"quantity\":%s,\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"}}]}";
        patchRefused(Specimen.DEAL, lines.formatted(specimens.of(Specimen.PRODUCT).id(), number));
    }

    /** Nothing is made of it either: there are as many as before. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRICE", "ACCESS_REQUEST", "QUOTE", "CONTRACT_TEMPLATE", "HEALTH_WEIGHT"})
    void asANewRecord(Specimen kind) throws JsonProcessingException {
        Specimen.Made made = specimens.of(kind);
        String good = JSON.writeValueAsString(kind.body(Specimen.word()));
        int before = kind.keeper().count(made.collection());
        for (String bad :
                List.of(
                        good.replaceFirst("\\{", "{\"nobodyKnowsThis\":1,"),
                        good.replaceFirst("\\{", "{\"id\":\"" + made.id() + "\","),
                        good.replaceFirst("}$", ""),
                        good + good,
                        "[" + good + "]",
                        good.replace("SPECIMEN-", "NUL\\u0000"),
                        good.replace("SPECIMEN-", "HALF\\ud800"),
                        good.replace("SPECIMEN-", kind.tooLong()),
                        "{}",
                        "null",
                        "")) {
            if (!bad.equals(good)) {
                Witness.assertRefusal(
                        kind.keeper()
                                .request()
                                .contentType("application/json")
                                .body(bad)
                                .post(made.collection()),
                        400);
            }
        }
        assertThat(kind.keeper().count(made.collection())).isEqualTo(before);
    }
}
