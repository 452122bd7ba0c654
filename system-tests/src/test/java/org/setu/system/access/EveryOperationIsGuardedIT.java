package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** The table role x operation, from the published documents: for every operation there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationIsGuardedIT {

    /** One person for each role; the last five are nobody's staff. */
    private static final Map<String, String> CALLERS =
            new TreeMap<>(
                    Map.of(
                            "account-manager", "darcel.schlecht",
                            "sales-head", "melvin.marxen",
                            "data-steward", "steward",
                            "auditor", "auditor",
                            "administrator", "admin",
                            "contract-manager", "test.contract-manager",
                            "marketing", "test.marketing",
                            "service-agent", "test.service-agent",
                            "colleague", "test.colleague",
                            "partner", "test.partner"));

    @BeforeAll
    static void people() {
        CALLERS.forEach((role, username) -> {
            if (username.startsWith("test.")) {
                TestStack.get().ensureUser(username, role);
            }
        });
    }

    /** Those whose logins are linked to staff; others have no inbox. */
    private static final Set<String> STAFF = Set.of("darcel.schlecht", "melvin.marxen");

    /** A stream would go on for ever; links in mails are open to whoever has one. */
    private static final Set<String> LEFT_OUT = Set.of("/inbox/stream", "/unsubscribe/{token}");

    static List<Operation> operations() {
        return Operation.all().stream()
                .filter(operation -> !LEFT_OUT.contains(operation.path()))
                .toList();
    }

    @Test
    void theDocumentsNameTheOperationsOfBothServices() {
        List<String> paths = operations().stream().map(Operation::path).toList();

        assertThat(paths)
                .contains("/accounts", "/deals", "/imports", "/deal-imports", "/reports/sales");
        assertThat(operations()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itNamesRolesAndIsClosedWithoutToken(Operation operation) {
        assertThat(operation.roles()).as("roles of %s", operation).isNotEmpty();
        assertThat(CALLERS.keySet()).containsAll(operation.roles());
        assertThat(operation.tryAs(Caller.nobody())).as("%s", operation).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itIsOpenToItsRolesAndToNoOther(Operation operation) {
        SoftAssertions softly = new SoftAssertions();
        CALLERS.forEach((role, username) -> {
            if (operation.path().startsWith("/inbox") && !STAFF.contains(username)) {
                return;
            }
            int status = operation.tryAs(new Caller(username).request());
            if (operation.roles().contains(role)) {
                softly.assertThat(status).as("%s as %s", operation, role).isNotIn(401, 403);
                softly.assertThat(status).as("%s as %s", operation, role).isLessThan(500);
            } else {
                softly.assertThat(status).as("%s as %s", operation, role).isEqualTo(403);
            }
        });
        softly.assertAll();
    }
}
