package org.setu.contract.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class SignaturesComponentTest extends ContractScenario {

    @Test
    void theSecondSignatureMakesItHold() {
        String contract = inSigning();
        assertThat(notice("sent-to-sign", contract, contact)).isNotNull();
        assertThat(notice("sent-to-sign", contract, olga)).isNotNull();
        sign(anna().header("X-Forwarded-For", "203.0.113.7"), contract)
                .then()
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_SIGNED"), "signatures", hasSize(1));
        assertThat(state(contract)).isEqualTo("SIGNING");
        sign(olga(), contract)
                .then()
                .statusCode(201)
                .body("state", equalTo("COMPLETED"))
                .body("signatures[0].side", equalTo("THEIRS"))
                .body("signatures[0].name", equalTo("anna" + run))
                .body("signatures[0].login", equalTo("anna" + run))
                .body("signatures[0].address", equalTo("203.0.113.7"))
                .body("signatures[0].documentHash", equalTo(textHash(contract)))
                .body("signatures[0].consentLanguage", equalTo("ru"))
                .body("signatures[0].consentText", containsString("равнозначна"))
                .body("signatures[1].address", equalTo("127.0.0.1"));

        anna().get(contract).then().body("state", equalTo("ACTIVE"));
        assertThat(fact("sent-to-sign", contract)).isNotNull();
        var signed = fact("signed", contract);
        var activated = fact("activated", contract);
        assertThat(signed.value()).contains("\"state\":\"SIGNED\"", "\"signedOn\":");
        assertThat(Long.parseLong(KafkaRecords.header(activated, "aggregateversion")))
                .isGreaterThan(Long.parseLong(KafkaRecords.header(signed, "aggregateversion")));
        assertThat(notice("contract-signed", contract, contact)).isNotNull();
    }

    @Test
    void theOrderIsFree() {
        String contract = inSigning();
        sign(olga(), contract).then().statusCode(201);
        sign(anna(), contract).then().statusCode(201).body("state", equalTo("COMPLETED"));
        assertThat(state(contract)).isEqualTo("ACTIVE");
    }

    @Test
    void whoMayNotSignIsRefused() {
        String contract = inSigning();
        sign(pavel(), contract)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("detail", containsString("olga" + run));
        sign(asha(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        world.deputy("dina" + run, "contract-manager", olga);
        sign(as("dina" + run, "contract-manager").header("Setu-Acting-For", olga), contract)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(signatures(contract)).isZero();
        sign(anna(), contract).then().statusCode(201);
        sign(anna(), contract).then().spec(problem(ProblemType.CONFLICT));
        assertThat(signatures(contract)).isEqualTo(1);
    }

    @Test
    void aSystemOfTheClientReadsButDoesNotSign() {
        String contract = inSigning();
        world.partnerSystem("erp" + run, account);
        RequestSpecification erp = as("erp" + run, "partner");
        erp.get(contract).then().statusCode(200);
        sign(as("erp" + run, "partner"), contract)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("detail", containsString("act of a person"));
        step(as("erp" + run, "partner"), contract, "signatures/decline", Map.of("reason", "No"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(signatures(contract)).isZero();
        assertThat(state(contract)).isEqualTo("SIGNING");
        sign(anna(), contract).then().statusCode(201);
    }

    @Test
    void onlyTheTextThatWasReadIsSignedAndWithConsent() {
        String contract = inSigning();
        refused(contract, "documentHash", "0".repeat(64), "/documentHash");
        refused(contract, "documentHash", "none", "/documentHash");
        refused(contract, "consent", false, "/consent");
        refused(contract, "consentLanguage", "de", "/consentLanguage");
        assertThat(signatures(contract)).isZero();
    }

    @Test
    void onlySomebodyWhoMayIsNamedAsSignatory() {
        String contract = inApproval();
        approve(olga(), contract).then().statusCode(200);
        for (UUID nobody : new UUID[] {asha, UUID.randomUUID()}) {
            step(asha(), contract, "send-to-sign", Map.of("signatoryId", nobody))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/signatoryId"));
        }
        assertThat(state(contract)).isEqualTo("READY_TO_SIGN");
        sign(anna(), contract).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void whoDeclinesSaysWhyAndTheContractIsNegotiatedAgain() {
        String contract = inSigning();
        sign(olga(), contract).then().statusCode(201);
        step(anna(), contract, "signatures/decline", Map.of("reason", ""))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        step(anna(), contract, "signatures/decline", Map.of("reason", "Clause 5 is too hard"))
                .then()
                .statusCode(200)
                .body("state", equalTo("NEGOTIATION"))
                .body("reason", equalTo("Clause 5 is too hard"));
        anna().get(contract + "/signatures")
                .then()
                .body("items", hasSize(1), "items[0].state", equalTo("DECLINED"));
        sign(anna(), contract).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void whatGoesBackToTheNegotiationVoidsItsEnvelope() {
        String contract = inSigning();
        sign(olga(), contract).then().statusCode(201);
        step(asha(), contract, "renegotiate").then().body("state", equalTo("NEGOTIATION"));
        Response list = eve().get(contract + "/signatures");
        list.then().body("items[0].state", equalTo("VOIDED"));
        eve().get(contract + "/signatures/" + list.path("items[0].id")).then().statusCode(200);
        step(asha(), contract, "request-approval").then().statusCode(200);
        approve(pavel(), contract).then().statusCode(200);
        step(asha(), contract, "send-to-sign", Map.of("signatoryId", pavel)).then().statusCode(200);
        sign(pavel(), contract).then().statusCode(201).body("signatures", hasSize(1));
    }

    @Test
    void thePdfShowsTheSignaturesAndIsTheSameEveryTime() throws IOException {
        String contract = inSigning();
        sign(anna(), contract).then().statusCode(201);
        Response first = anna().get(contract + "/pdf");
        first.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("-v1.pdf"));
        assertThat(eve().get(contract + "/pdf").asByteArray()).isEqualTo(first.asByteArray());
        anna().header("If-None-Match", first.header("ETag"))
                .get(contract + "/pdf")
                .then()
                .statusCode(304);
        try (PDDocument document = Loader.loadPDF(first.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Certificate of electronic signatures", "anna" + run)
                    .contains("not signed yet", textHash(contract).substring(0, 16));
        }
        sign(olga(), contract).then().statusCode(201);
        assertThat(anna().get(contract + "/pdf").header("ETag")).isNotEqualTo(first.header("ETag"));
        anna().get(contract + "/pdf?version=9").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void theEvidenceCannotBeChangedByTheService() {
        assertThat(
                        DATABASE.rows(
                                """
                                select has_table_privilege('contract_app', 'signature', p) as may
                                from unnest(array['update', 'delete', 'truncate']) p
                                """))
                .extracting(row -> row.get("may"))
                .containsOnly(false);
    }

    private void refused(String contract, String field, Object value, String pointer) {
        Map<String, Object> body = new HashMap<>();
        body.put("documentHash", textHash(contract));
        body.put("consentLanguage", "en");
        body.put("consent", true);
        body.put(field, value);
        anna().body(body)
                .post(contract + "/signatures")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private static long signatures(String contract) {
        return DATABASE.number(
                "select count(*) from signature s join signature_envelope e on e.id ="
                        + " s.envelope_id where e.contract_id = ?",
                id(contract));
    }
}
