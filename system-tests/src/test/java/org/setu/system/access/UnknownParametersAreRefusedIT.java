package org.setu.system.access;

import java.util.List;
import java.util.Optional;
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
                .filter(operation ->
                        !operation.path().contains("{") || Specimen.of(operation).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void atEveryList(Operation operation) {
        Optional<Specimen> specimen = Specimen.of(operation);
        String path =
                specimen.map(kind -> specimens.of(kind).target(operation)).orElse(operation.path());
        // The owner does not see every specimen; the auditor does.
        boolean owners = specimen.isEmpty() || specimen.get().keeper().equals(Who.OWNER.caller());
        Stream<Who> readers =
                owners
                        ? Stream.of(Who.OWNER, Who.AUDITOR, Who.PARTNER)
                        : Stream.of(Who.AUDITOR, Who.OWNER);
        Caller reader =
                readers.filter(who -> who.may(operation)).findFirst().orElseThrow().caller();
        reader.request().get(path).then().statusCode(200);
        for (String query : QUERIES) {
            Witness.assertRefusal(
                    reader.request().urlEncodingEnabled(false).get(path + "?" + query), 400);
        }
    }
}
