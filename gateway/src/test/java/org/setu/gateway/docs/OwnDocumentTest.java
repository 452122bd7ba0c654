package org.setu.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnDocumentTest {

    private static final Path CONTRACTS = Path.of("../contracts/openapi");
    private static final Path COMMITTED = CONTRACTS.resolve("gateway.yaml");
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    private final JsonNode document = OwnDocument.read();

    /** Run with -Dsetu.update=true to write it anew. */
    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        if (Boolean.getBoolean("setu.update")) {
            YAML.writeValue(COMMITTED.toFile(), document);
        }
        assertThat(YAML.readTree(COMMITTED.toFile())).isEqualTo(document);
    }

    @Test
    void everyOperationSaysWhatOthersSay() {
        document.path("paths")
                .forEach(path ->
                        path.forEach(operation -> {
                            for (String field :
                                    List.of("summary", "operationId", "tags", "security")) {
                                assertThat(operation.hasNonNull(field)).as(field).isTrue();
                            }
                            assertThat(
                                            operation.at(
                                                    "/responses/200/content/application~1json/example"))
                                    .isNotEmpty();
                            for (String refusal : List.of("400", "401", "403", "404", "503")) {
                                assertThat(operation.at("/responses/" + refusal + "/$ref").asText())
                                        .isNotEmpty();
                            }
                        }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    /** Otherwise the merged document would have everything twice. */
    @Test
    void whatServicesDefineTooIsTheSameHere() throws IOException {
        JsonNode theirs = YAML.readTree(CONTRACTS.resolve("deal.yaml").toFile());
        assertThat(document.at("/components/schemas/Problem"))
                .isEqualTo(theirs.at("/components/schemas/Problem"));
        document.at("/components/responses")
                .fields()
                .forEachRemaining(response ->
                        assertThat(response.getValue())
                                .isEqualTo(
                                        theirs.at("/components/responses/" + response.getKey())));
    }

    /** Everybody who may read the account, and nobody else. */
    @Test
    void theOverviewIsForThoseWhoReadTheAccount() throws IOException {
        JsonNode client = YAML.readTree(Files.readString(CONTRACTS.resolve("client.yaml")));
        assertThat(document.at("/paths/~1api~1v1~1accounts~1{id}~1overview/get/security"))
                .isEqualTo(client.at("/paths/~1api~1v1~1accounts~1{id}/get/security"));
    }
}
