package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.Caller;

/** {@code Setu-Acting-For} without a substitution: refused by every operation, whatever it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyRepresentsUninvitedIT {

    private final Specimens specimens = new Specimens();
    private final List<String> claims =
            List.of(
                    Who.HEAD.caller().staffId(),
                    UUID.randomUUID().toString(),
                    "me",
                    "*",
                    "p:" + Who.HEAD.caller().staffId(),
                    "00000000-0000-0000-0000-000000000000",
                    "x".repeat(2000));

    static List<Operation> operations() {
        return Operation.all().stream().filter(operation -> !operation.isOpen()).toList();
    }

    /** Even those who see everything, and even what they may do in their own name. */
    @ParameterizedTest
    @MethodSource("operations")
    void byEveryOperation(Operation operation) {
        for (Caller caller : List.of(Caller.STEWARD, Caller.ADMINISTRATOR, Who.OWNER.caller())) {
            for (String claim : claims) {
                Response answer =
                        operation.sendNonsense(
                                caller.request().header("Setu-Acting-For", claim),
                                operation.target());
                Witness.assertRefusal(answer, 403);
            }
        }
    }

    static Stream<Specimen> patched() {
        return Specimen.patched().stream();
    }

    @ParameterizedTest
    @MethodSource("patched")
    void andNothingChanges(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        Witness witness = made.witness();
        for (String claim : claims) {
            Response answer =
                    kind.keeper()
                            .request()
                            .header("Setu-Acting-For", claim)
                            .header("If-Match", kind.keeper().etag(made.path()))
                            .contentType("application/merge-patch+json")
                            .body(Map.of(kind.textField(), "Represented"))
                            .patch(made.path());
            witness.refused(answer, 403);
            assertThat(answer.jsonPath().getString("detail")).contains("substitution");
        }
    }
}
