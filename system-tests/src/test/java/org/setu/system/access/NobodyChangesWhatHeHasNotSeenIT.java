package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.Caller;

/** {@code If-Match}: at every operation that changes a version, by somebody who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyChangesWhatHeHasNotSeenIT {

    private static final String BY_KEY = "/by-external/{system}/{externalId}";

    private final Specimens specimens = new Specimens();

    /** Rows with people of their own are tried by their services' tests, but for specimens. */
    static List<Operation> guarded() {
        return Operation.all().stream()
                .filter(Operation::takesIfMatch)
                .filter(operation -> !operation.path().endsWith(BY_KEY))
                .filter(operation ->
                        Specimen.of(operation).isPresent()
                                || !(Place.of(operation.path()) instanceof Place.Own))
                .toList();
    }

    /** A resource without a specimen fails here. */
    private static Specimen kindOf(Operation operation) {
        return Specimen.of(operation)
                .orElseThrow(() -> new AssertionError("No specimen for " + operation));
    }

    private static Caller whoMay(Operation operation, Specimen kind) {
        return Stream.concat(
                        Stream.of(Who.OWNER, Who.ADMINISTRATOR, Who.CONTRACT_MANAGER, Who.STEWARD)
                                .filter(who -> who.caller().equals(kind.keeper())),
                        Stream.of(Who.HEAD, Who.STEWARD))
                .filter(who -> who.may(operation))
                .findFirst()
                .orElse(Who.STEWARD)
                .caller();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withoutTheVersionOrWithAnother(Operation operation) {
        Specimen kind = kindOf(operation);
        Specimen.Made made = specimens.of(kind);
        String target = made.target(operation);
        Witness witness = made.witness();

        witness.refused(send(operation, kind, "", target), 428);
        for (String other :
                List.of(Operation.STALE, "W/\"0\"", "0", "\"\"", "\"0", "\"-1\"", "\"a\", \"b\"")) {
            witness.refused(send(operation, kind, other, target), 412);
        }
    }

    private static io.restassured.response.Response send(
            Operation operation, Specimen kind, String ifMatch, String target) {
        RequestSpecification request = whoMay(operation, kind).request();
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        if (!operation.contentType().isEmpty()) {
            request.contentType(operation.contentType()).body(operation.sample());
        }
        return request.request(operation.method(), target);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "CONTACT", "DEAL", "PRODUCT"})
    void aPutByAnotherKeyMayNameItsVersionAndThenMustBeRight(Specimen kind) {
        String collection = specimens.of(kind).collection();
        String key = UUID.randomUUID().toString();
        String path = collection + "/by-external/refusals/" + key;
        Map<String, Object> body = new java.util.HashMap<>(kind.body(Specimen.word()));
        body.put("externalIds", List.of(Map.of("system", "refusals", "id", key)));
        int before = kind.keeper().count(collection);

        // Nothing is there: whoever names a version is mistaken, and nothing is made.
        for (String any : List.of(Operation.STALE, "*")) {
            Witness.assertRefusal(put(kind, path, body, any), 412);
        }
        assertThat(kind.keeper().count(collection)).isEqualTo(before);

        String id =
                kind.keeper()
                        .request()
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Witness.of(kind.keeper(), collection + "/" + id)
                .refused(put(kind, path, body, Operation.STALE), 412);
    }

    private static io.restassured.response.Response put(
            Specimen kind, String path, Map<String, Object> body, String ifMatch) {
        return kind.keeper()
                .request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path);
    }
}
