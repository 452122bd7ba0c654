package org.setu.contract.template;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class TemplatesComponentTest extends ContractScenario {

    private static final String TEMPLATES = "/api/v1/contract-templates";

    @Test
    void everyInstallationHasAStandardTemplateInThreeLanguages() {
        Response list = asha().get(TEMPLATES + "?code=SUPPLY");
        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].languages", equalTo(List.of("en", "hi", "ru")))
                .body("items[0].texts", nullValue());
        eve().get(TEMPLATES + "/" + list.path("items[0].id"))
                .then()
                .statusCode(200)
                .body("texts.en.clauses", hasSize(10))
                .body("texts.hi.title", equalTo("आपूर्ति अनुबंध"))
                .body("texts.ru.clauses[3].heading", equalTo("Оплата"));
    }

    @Test
    void contractManagersWriteAndEveryTextIsKept() {
        Response created = olga().body(template("Pay {{total:money}}")).post(TEMPLATES);
        created.then().statusCode(201).body("revision", equalTo(1));
        String path = TEMPLATES + "/" + created.path("id");

        patch(path, Map.of("name", "Renamed")).then().body("revision", equalTo(1));
        patch(path, Map.of("texts", texts("Pay {{net:money}}")))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2), "name", equalTo("Renamed"));

        eve().get(path + "/revisions?sort=-revision")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items[1].texts.en.clauses[0].body", equalTo("Pay {{total:money}}"));
    }

    @Test
    void aVariableThatIsUnknownOrOfAnotherTypeIsRefusedWhereItStands() {
        refused(template("{{total}}"), "/texts/en/clauses/0/body");
        refused(template("{{total:date}}"), "/texts/en/clauses/0/body");
        refused(template("{{buyer.shoeSize}}"), "/texts/en/clauses/0/body");
        refused(template("{{total:money"), "/texts/en/clauses/0/body");
    }

    @Test
    void othersMistakesAreNamedToo() {
        refused(with("code", "lower case"), "/code");
        refused(with("name", " "), "/name");
        refused(with("texts", Map.of()), "/texts");
        refused(with("texts", Map.of("de", text("1", "x"))), "/texts/de");
        refused(with("texts", Map.of("en", text("one", "x"))), "/texts/en/clauses/0/number");
        refused(
                with(
                        "texts",
                        Map.of(
                                "en",
                                Map.of(
                                        "title",
                                        "T",
                                        "clauses",
                                        List.of(clause("1", "x"), clause("1", "y"))))),
                "/texts/en/clauses/1/number");
        Map<String, Object> first = template("x");
        olga().body(first).post(TEMPLATES).then().statusCode(201);
        Map<String, Object> again = template("x");
        again.put("code", first.get("code"));
        olga().body(again).post(TEMPLATES).then().spec(problemAt(ProblemType.DUPLICATE, "/code"));
        olga().body(with("colour", "red"))
                .post(TEMPLATES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/colour"));
    }

    @Test
    void othersReadOnlyAndPartnersNotAtAll() {
        asha().body(template("x")).post(TEMPLATES).then().spec(problem(ProblemType.FORBIDDEN));
        anna().get(TEMPLATES).then().spec(problem(ProblemType.FORBIDDEN));
        as("root", "administrator").get(TEMPLATES).then().statusCode(200);
        asha().get(TEMPLATES + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
        asha().get(TEMPLATES + "?code=T" + run.toUpperCase(Locale.ROOT))
                .then()
                .body("items", hasSize(0));
        asha().get(TEMPLATES + "/" + account).then().spec(problem(ProblemType.NOT_FOUND));
    }

    private void refused(Map<String, Object> body, String pointer) {
        olga().body(body)
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer), "errors.detail", notNullValue());
        olga().queryParam("code", body.get("code")).get(TEMPLATES).then().body("items", hasSize(0));
    }

    private Response patch(String path, Map<String, ?> changes) {
        return olga().contentType("application/merge-patch+json")
                .header("If-Match", etag(path))
                .body(changes)
                .patch(path);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = template("x");
        body.put(field, value);
        return body;
    }

    private Map<String, Object> template(String clause) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "T" + run.toUpperCase(Locale.ROOT));
        body.put("name", "Test");
        body.put("texts", texts(clause));
        return body;
    }

    private static Map<String, Object> texts(String clause) {
        return Map.of("en", text("1", clause));
    }

    private static Map<String, Object> text(String number, String body) {
        return Map.of("title", "T", "clauses", List.of(clause(number, body)));
    }

    private static Map<String, String> clause(String number, String body) {
        return Map.of("number", number, "heading", "H", "body", body);
    }
}
