package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.system.stack.TestStack;

/** Bodies beyond the limits, with their length announced or in chunks. */
class LargeBodiesAreRefusedIT {

    private static final int MIB = 1 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACCOUNT",
                "CONTACT",
                "LEAD",
                "DEAL",
                "PRODUCT",
                "PRICE_BOOK",
                "PIPELINE",
                "TERRITORY",
                "TEAM",
                "STAFF"
            })
    void aChangeOfMoreThanOneMebibyte(Specimen kind) throws Exception {
        Specimen.Made made = kind.made();
        byte[] body =
                "{\"%s\":\"%s\"}"
                        .formatted(kind.textField(), "x".repeat(MIB))
                        .getBytes(StandardCharsets.UTF_8);

        refused(made, "PATCH", made.path(), "application/merge-patch+json", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "DEAL_IMPORT"})
    void aFileOfMoreThan25Mebibytes(Specimen kind) throws Exception {
        Specimen.Made made = kind.made();
        byte[] body =
                ("name\n" + ("x".repeat(1023) + "\n").repeat(25 * 1024 + 1))
                        .getBytes(StandardCharsets.UTF_8);

        refused(made, "PUT", made.path() + "/content", "text/csv", body);
    }

    private void refused(Specimen.Made made, String method, String path, String type, byte[] body)
            throws Exception {
        Witness witness = made.witness();
        String etag = made.specimen().keeper().etag(made.path());
        for (BodyPublisher publisher :
                List.of(
                        BodyPublishers.ofByteArray(body),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(TestStack.get().gateway() + "/api/v1" + path))
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + TestStack.get()
                                                    .token(made.specimen().keeper().username()))
                            .header("Content-Type", type)
                            .header("If-Match", etag)
                            .method(method, publisher)
                            .build();
            assertThat(statusOf(request)).isEqualTo(413);
            witness.unchanged();
        }
    }

    /** The gateway may hang up while the rest is still being sent; that is no answer to check. */
    private int statusOf(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(JsonPath.from(answer.body()).getString("type"))
                    .isEqualTo("/problems/content-too-large");
            return answer.statusCode();
        } catch (IOException e) {
            throw new AssertionError("refused without an answer", e);
        }
    }
}
