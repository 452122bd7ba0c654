package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.Caller;

/**
 * What is refused leaves everything as it was: the state is read again after each refusal. Bodies,
 * versions, keys, sizes, parameters, tokens and representation have tests of their own beside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRefusalChangesNothingIT {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Specimens specimens = new Specimens();

    static List<Specimen> patched() {
        return Specimen.patched();
    }

    private RequestSpecification change(Caller caller, Specimen.Made made) {
        return caller.request()
                .contentType(MERGE_PATCH)
                .header("If-Match", made.specimen().keeper().etag(made.path()))
                .body(Map.of(made.specimen().textField(), "Changed"));
    }

    @ParameterizedTest
    @MethodSource("patched")
    void withoutTheRole(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        for (Who who : List.of(Who.AUDITOR, Who.COLLEAGUE, Who.PARTNER)) {
            Response answer =
                    made.witness().refused(change(asIs(who), made).patch(made.path()), 403);
            assertThat(answer.jsonPath().getList("whoCan")).isNotEmpty();
        }
    }

    private static Caller asIs(Who who) {
        org.setu.system.stack.TestStack stack = org.setu.system.stack.TestStack.get();
        if (who.caller().username().startsWith("test.")) {
            stack.ensureUser(who.caller().username(), who.role());
        }
        return who.caller();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "CONTACT", "LEAD", "DEAL"})
    void notVisible(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        made.witness().refused(change(Who.STRANGER.caller(), made).patch(made.path()), 404);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRICE"})
    void notThere(Specimen kind) {
        String collection = specimens.of(kind).collection();
        for (String id :
                List.of(UUID.randomUUID().toString(), "no-id", "0", "%00", "%F0%9F%92%A9")) {
            Witness.assertRefusal(
                    kind.keeper().request().urlEncodingEnabled(false).get(collection + "/" + id),
                    id.equals("%00") ? 400 : 404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRICE"})
    void notAcceptable(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        made.witness().refused(kind.keeper().request().accept("image/png").get(made.path()), 406);
    }

    @ParameterizedTest
    @MethodSource("patched")
    void inAnotherMediaType(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        for (String type :
                List.of("application/xml", "text/plain", "application/json", "nonsense")) {
            made.witness()
                    .refused(
                            kind.keeper()
                                    .request()
                                    .header("Content-Type", type)
                                    .header("If-Match", kind.keeper().etag(made.path()))
                                    .body(
                                            "{\"%s\":\"x\"}"
                                                    .formatted(kind.textField())
                                                    .getBytes(
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8))
                                    .patch(made.path()),
                            415);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "CONTACT", "LEAD", "DEAL", "STAFF", "PRODUCT", "IMPORT"})
    void byAnotherMethod(Specimen kind) {
        Specimen.Made made = specimens.of(kind);
        made.witness()
                .refused(
                        kind.keeper()
                                .request()
                                .header("If-Match", kind.keeper().etag(made.path()))
                                .delete(made.path()),
                        405);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT,reopen",
        "ACCOUNT,rest",
        "LEAD,nurture",
        "LEAD,qualify",
        "LEAD,convert",
        "DEAL,resume",
        "IMPORT,check",
        "IMPORT,commit",
        "IMPORT,rollback",
        "DEAL_IMPORT,check",
        "DEAL_IMPORT,commit",
        "DEAL_IMPORT,rollback"
    })
    void aStepThatIsNotAllowedNow(Specimen kind, String step) {
        Specimen.Made made = specimens.of(kind);
        boolean takesBody = kind == Specimen.DEAL || step.equals("convert");
        RequestSpecification request =
                kind.keeper().request().header("If-Match", kind.keeper().etag(made.path()));
        if (takesBody) {
            request.contentType("application/json").body("{}");
        }
        Response answer = made.witness().refused(request.post(made.path() + "/" + step), 409);
        assertThat(answer.jsonPath().getList("allowed")).isNotEmpty();
    }

    /** Naming what one does not see is answered as naming what does not exist. */
    @Test
    void aReferenceToWhatIsNotSeen() {
        Specimen.Made hidden = specimens.of(Specimen.ACCOUNT);
        Caller stranger = Who.STRANGER.caller();
        Specimen.Made own =
                new Specimen.Made(
                        Specimen.DEAL,
                        "/deals",
                        "/deals/"
                                + stranger.create("/deals", Map.of("name", Specimen.word()))
                                        .getString("id"));
        Witness witness = Witness.of(stranger, own.path());
        int contacts = Caller.AUDITOR.count("/contacts");
        int accounts = Caller.AUDITOR.count("/accounts");
        for (String id : List.of(hidden.id(), UUID.randomUUID().toString())) {
            witness.refused(
                    stranger.patch(own.path(), stranger.etag(own.path()), Map.of("accountId", id)),
                    400);
            witness.refused(
                    stranger.post("/deals", Map.of("name", Specimen.word(), "accountId", id)), 400);
            witness.refused(
                    stranger.post(
                            "/contacts",
                            Map.of("familyName", Specimen.word(), "primaryAccountId", id)),
                    400);
            witness.refused(
                    stranger.post("/accounts", Map.of("name", Specimen.word(), "parentId", id)),
                    400);
        }
        assertThat(Caller.AUDITOR.count("/contacts")).isEqualTo(contacts);
        assertThat(Caller.AUDITOR.count("/accounts")).isEqualTo(accounts);
        hidden.witness().unchanged();
    }
}
