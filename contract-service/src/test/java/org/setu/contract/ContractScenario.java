package org.setu.contract;

import static org.setu.platform.testing.Tokens.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

/** Asha sells to Isdom, Olga and Pavel manage contracts, Anna works at Isdom, Boris has no part. */
public abstract class ContractScenario {

    protected static final TestDatabase DATABASE = TestDatabase.of("contract");
    protected static final String CONTRACTS = "/api/v1/contracts";
    protected static final UUID PRODUCT = new UUID(1, 0xc1);

    @Inject protected World world;

    protected String run = "";
    protected UUID asha = new UUID(0, 0);
    protected UUID olga = new UUID(0, 0);
    protected UUID pavel = new UUID(0, 0);
    protected UUID account = new UUID(0, 0);
    protected String partner = "anna";
    protected UUID contact = new UUID(0, 0);

    @BeforeEach
    void people() {
        run = UUID.randomUUID().toString().substring(24);
        asha = world.person("asha" + run, "account-manager");
        olga = world.person("olga" + run, "contract-manager");
        pavel = world.person("pavel" + run, "contract-manager");
        world.person("boris" + run, "account-manager");
        account = world.account("Isdom " + run, asha);
        world.partner("anna" + run, account);
        contact = UUID.randomUUID();
    }

    protected RequestSpecification asha() {
        return as("asha" + run, "account-manager");
    }

    protected RequestSpecification olga() {
        return as("olga" + run, "contract-manager");
    }

    protected RequestSpecification pavel() {
        return as("pavel" + run, "contract-manager");
    }

    protected RequestSpecification boris() {
        return as("boris" + run, "account-manager");
    }

    protected RequestSpecification anna() {
        return as(partner + run, "partner");
    }

    protected RequestSpecification eve() {
        return as("eve", "auditor");
    }

    /** What Asha sends for a draft. */
    protected Map<String, Object> draft() {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("language", "en");
        body.put(
                "contact",
                Map.of(
                        "id",
                        contact,
                        "name",
                        "Anna " + run,
                        "email",
                        "anna@isdom.example",
                        "language",
                        "ru"));
        body.put("lines", List.of(line(PRODUCT, "10", "100.00", "0", "1000.00")));
        body.put("paymentDays", 30);
        body.put("deliveryOn", "2099-01-31");
        return body;
    }

    protected static Map<String, Object> line(
            UUID product, String quantity, String price, String discount, String net) {
        return Map.of(
                "productId",
                product,
                "productCode",
                "GTX-PRO",
                "productName",
                "GTX Pro",
                "quantity",
                new BigDecimal(quantity),
                "unitPrice",
                eur(price),
                "discountPercent",
                new BigDecimal(discount),
                "net",
                eur(net));
    }

    protected static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** A draft of Asha's. */
    protected String drafted() {
        Response created = asha().body(draft()).post(CONTRACTS);
        created.then().statusCode(201);
        String location = created.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    /** One that Anna sees. */
    protected String inNegotiation() {
        String contract = drafted();
        step(asha(), contract, "submit").then().statusCode(200);
        step(olga(), contract, "negotiate").then().statusCode(200);
        return contract;
    }

    /** One whose text waits for its approval. */
    protected String inApproval() {
        String contract = inNegotiation();
        step(asha(), contract, "request-approval").then().statusCode(200);
        return contract;
    }

    /** One that Olga and Anna are asked to sign. */
    protected String inSigning() {
        String contract = inApproval();
        approve(olga(), contract).then().statusCode(200);
        step(asha(), contract, "send-to-sign", Map.of("signatoryId", olga)).then().statusCode(200);
        return contract;
    }

    /** One that both have signed. */
    protected String active() {
        String contract = inSigning();
        sign(anna(), contract).then().statusCode(201);
        sign(olga(), contract).then().statusCode(201);
        return contract;
    }

    protected Response approve(RequestSpecification who, String contract) {
        return step(who, contract, "approve", Map.of("textHash", textHash(contract)));
    }

    protected Response sign(RequestSpecification who, String contract) {
        return who.body(
                        Map.of(
                                "documentHash",
                                textHash(contract),
                                "consentLanguage",
                                "ru",
                                "consent",
                                true))
                .post(contract + "/signatures");
    }

    protected Response step(RequestSpecification who, String record, String step) {
        return who.header("If-Match", etag(record)).post(record + "/" + step);
    }

    protected Response step(
            RequestSpecification who, String record, String step, Map<String, ?> body) {
        return who.header("If-Match", etag(record)).body(body).post(record + "/" + step);
    }

    protected String etag(String record) {
        return eve().get(record).header("ETag");
    }

    protected String state(String record) {
        return eve().get(record).path("state");
    }

    protected String textHash(String contract) {
        return eve().get(contract).path("textHash");
    }

    protected static UUID id(String record) {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }

    /**
     * Waits for what was told of a contract; every event is checked against its schema when told.
     */
    protected static ConsumerRecord<String, String> fact(String kind, String contract) {
        return KafkaRecords.await(
                "setu.contract.fact",
                message ->
                        KafkaRecords.header(message, "ce_type")
                                        .equals("org.setu.contract." + kind + ".v1")
                                && message.key().equals(id(contract).toString()));
    }

    /** Waits for what somebody is asked to be told of a contract. */
    protected static ConsumerRecord<String, String> notice(
            String topic, String contract, UUID recipient) {
        return KafkaRecords.await(
                "setu.contract.notice",
                message ->
                        message.key().equals(recipient.toString())
                                && message.value().contains("\"topic\":\"" + topic + "\"")
                                && KafkaRecords.header(message, "ce_subject")
                                        .equals(id(contract).toString()));
    }
}
