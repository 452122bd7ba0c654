package org.setu.system.access;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.Caller;

/** Query parameters that a list does not know, or that say nothing: at every list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownParametersAreRefusedIT {

    private static final List<String> QUERIES =
            List.of(
                    "unknown=1",
                    "Limit=1",
                    "limit=0",
                    "limit=201",
                    "limit=-1",
                    "limit=many",
                    "limit=1&limit=2",
                    "after=x",
                    "after=",
                    "sort=nothing",
                    "sort=--id",
                    "count=maybe",
                    "createdAt[near]=2026-01-01T00:00:00Z",
                    "id[in=1",
                    "unknown[in]=1,2",
                    "q=%00",
                    "sort=%ED%A0%80");

    private final Specimens specimens = new Specimens();

    static List<Operation> lists() {
        return Operation.all().stream()
                .filter(Operation::lists)
                .filter(Operation::hasSpecimen)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void atEveryList(Operation operation) {
        String path = path(operation);
        Caller auditor = Caller.AUDITOR;
        auditor.request().get(path).then().statusCode(200);
        for (String query : QUERIES) {
            Witness.assertRefusal(
                    auditor.request().urlEncodingEnabled(false).get(path + "?" + query), 400);
        }
    }

    private String path(Operation operation) {
        String path = operation.path();
        if (!path.contains("{")) {
            return path;
        }
        Specimen kind =
                Stream.of(Specimen.values())
                        .filter(each -> path.startsWith(each.template() + "/"))
                        .findFirst()
                        .orElse(path.startsWith("/staff") ? Specimen.STAFF : Specimen.PRICE_BOOK);
        String below = path.substring(path.lastIndexOf('/'));
        return specimens.of(kind).path() + below;
    }
}
