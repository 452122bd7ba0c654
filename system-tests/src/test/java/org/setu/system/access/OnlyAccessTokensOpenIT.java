package org.setu.system.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.TestStack;

/** Bad tokens, at the gateway and again at each service behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlyAccessTokensOpenIT {

    /** A door of the API. */
    record Door(String name, Specimen kind) {

        RequestSpecification request() {
            return given().baseUri(
                            "http://127.0.0.1:%d/api/v1".formatted(TestStack.get().port(name)));
        }
    }

    private final Specimens specimens = new Specimens();
    private Map<String, String> bad = Map.of();

    static List<Door> doors() {
        return List.of(
                new Door("gateway", Specimen.ACCOUNT),
                new Door("gateway", Specimen.DEAL),
                new Door("client", Specimen.ACCOUNT),
                new Door("deal", Specimen.DEAL));
    }

    @BeforeAll
    void theTokens() {
        bad = BadTokens.of(TestStack.get().token(Who.OWNER.caller().username()));
        assertThat(bad.values()).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noOtherTokenReadsOrWrites(Door door) {
        Specimen.Made made = specimens.of(door.kind());
        Witness witness = made.witness();
        String etag = door.kind().keeper().etag(made.path());
        bad.forEach((fault, token) -> {
            RequestSpecification read = door.request().header("Authorization", "Bearer " + token);
            challenged(witness.refused(read.get(made.path()), 401), fault);
            RequestSpecification write = door.request().header("Authorization", "Bearer " + token);
            challenged(
                    witness.refused(
                            write.contentType("application/merge-patch+json")
                                    .header("If-Match", etag)
                                    .body(Map.of("name", "Stolen"))
                                    .patch(made.path()),
                            401),
                    fault);
        });
    }

    @ParameterizedTest
    @MethodSource("doors")
    void norDoesAnyOtherWayToShowWhoOneIs(Door door) {
        Specimen.Made made = specimens.of(door.kind());
        String token = TestStack.get().token(Who.OWNER.caller().username());
        Witness witness = made.witness();
        challenged(witness.refused(door.request().get(made.path()), 401), "none");
        challenged(
                witness.refused(
                        door.request().header("Authorization", "Basic YTpi").get(made.path()), 401),
                "basic");
        for (String where : List.of("access_token", "token")) {
            challenged(
                    witness.refused(door.request().queryParam(where, token).get(made.path()), 401),
                    where);
            challenged(
                    witness.refused(door.request().cookie(where, token).get(made.path()), 401),
                    where);
        }
    }

    /** The token of a service opens what services ask each other, and no business. */
    @Test
    void aServicesTokenOpensNoBusiness() {
        String token =
                given().baseUri("http://127.0.0.1:" + TestStack.get().port("keycloak"))
                        .auth()
                        .preemptive()
                        .basic("setu-deal-service", TestStack.get().secret("deal-service-client"))
                        .formParam("grant_type", "client_credentials")
                        .post("/realms/setu/protocol/openid-connect/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
        for (Operation operation : Operation.all()) {
            if (operation.isOpen()) {
                continue;
            }
            Witness.assertRefusal(
                    operation.sendNonsense(
                            org.setu.system.stack.Caller.nobody().auth().preemptive().oauth2(token),
                            operation.target()),
                    403);
        }
    }

    private static void challenged(Response answer, String fault) {
        assertThat(answer.header("WWW-Authenticate")).as(fault).startsWith("Bearer");
    }
}
