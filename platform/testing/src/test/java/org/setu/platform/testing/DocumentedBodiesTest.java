package org.setu.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentedBodiesTest {

    @Test
    void whatIsLeftOpenIsNamed() throws Exception {
        String document =
                """
                {"paths": {
                  "/api/v1/accounts": {
                    "post": {
                      "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                      "responses": {"201": {"description": "It is there."}}},
                    "get": {
                      "responses": {
                        "200": {"content": {"application/json": {}}},
                        "404": {"description": "It is not there."}}},
                    "delete": {"responses": {"204": {"description": "It is gone."}}}},
                  "/internal/v1/accounts": {"get": {"responses": {"200": {}}}}}}
                """;
        assertThat(DocumentedBodies.incomplete(document))
                .containsExactlyInAnyOrder(
                        "post /api/v1/accounts takes application/json has no example",
                        "post /api/v1/accounts 201 has no content",
                        "get /api/v1/accounts 200 application/json has no schema",
                        "get /api/v1/accounts 200 application/json has no example");
    }

    @Test
    void aCompleteOneLeavesNothingOpen() throws Exception {
        String document =
                """
                {"paths": {"/api/v1/accounts/{id}": {"get": {"responses": {"200": {"content": {
                  "application/pdf": {"schema": {"type": "string"}},
                  "application/json": {"schema": {"type": "object"}, "example": {}}}}}}}}}
                """;
        assertThat(DocumentedBodies.incomplete(document)).isEmpty();
    }
}
