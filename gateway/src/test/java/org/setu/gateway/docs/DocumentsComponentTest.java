package org.setu.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient.Answer;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class DocumentsComponentTest extends GatewayTest {

    @Test
    void theDocumentsOfAllServicesBecomeOne() throws IOException {
        upstream.on(
                "openapi",
                service -> {
                    if (service.target().startsWith("/contract/")) {
                        service.answer("500 Broken", "");
                        return true;
                    }
                    boolean client = service.target().startsWith("/client/");
                    service.answer(
                            "200 OK",
                            client ? document("accounts", "string") : document("deals", "number"));
                    return true;
                });
        Answer answer = send(anonymous("GET", "/api/v1/openapi"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        JsonNode merged = new ObjectMapper().readTree(answer.body());
        assertThat(merged.path("openapi").asText()).startsWith("3.1");
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/accounts/{id}",
                        "/api/v1/deals/{id}",
                        "/api/v1/accounts/{id}/overview");
        JsonNode schemas = merged.path("components").path("schemas");
        assertThat(schemas.path("Thing").path("type").asText()).isEqualTo("string");
        assertThat(schemas.path("deal.Thing").path("type").asText()).isEqualTo("number");
        assertThat(schemas.path("Same").path("type").asText()).isEqualTo("boolean");
        assertThat(schemas.has("deal.Same")).isFalse();
        assertThat(merged.at("/paths/~1api~1v1~1deals~1{id}/get/x/$ref").asText())
                .isEqualTo("#/components/schemas/deal.Thing");
        assertThat(merged.at("/paths/~1api~1v1~1accounts~1{id}/get/x/$ref").asText())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(merged.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(merged.path("x-setu-unavailable"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("contract", "notification");
    }

    @Test
    void everyProblemTypeHasAPage() throws IOException {
        for (ProblemType type : ProblemType.values()) {
            Answer page = send(anonymous("GET", type.uri()));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains(type.title(), type.explanation());
        }
        assertThat(send(anonymous("GET", "/problems")).body()).contains("/problems/not-found");
        refused(anonymous("GET", "/problems/unknown"), 404, "not-found");
        refused(anonymous("POST", "/problems"), 405, "method-not-allowed");
        refused(anonymous("DELETE", "/api/v1/openapi"), 405, "method-not-allowed");
    }

    /** One routed path, one internal path, one schema that differs and one that does not. */
    private static String document(String resource, String type) {
        return """
        {"openapi":"3.1.0","paths":{
          "/api/v1/%1$s/{id}":{"get":{"x":{"$ref":"#/components/schemas/Thing"}}},
          "/internal/%1$s/{id}":{"get":{}}},
         "components":{"schemas":{"Thing":{"type":"%2$s"},"Same":{"type":"boolean"}},
           "securitySchemes":{"SecurityScheme":{"type":"openIdConnect"}}}}
        """
                .formatted(resource, type);
    }
}
