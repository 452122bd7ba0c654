package org.setu.client.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office;
import org.setu.client.Office.Person;
import org.setu.platform.job.OneByOne;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class SegmentJobComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject WatchingMembership watching;
    @Inject RefreshingMembership refreshing;

    private Office office;
    private Person asha;

    @BeforeEach
    void aManager() {
        office = new Office();
        asha = office.person("Asha", "account-manager", "");
    }

    private String segment(String mark, int accounts) {
        for (int i = 0; i < accounts; i++) {
            Office.id(
                    asha.asks()
                            .body(Map.of("name", mark + " " + i, "tags", List.of(mark)))
                            .post("/api/v1/accounts"));
        }
        return Office.id(
                asha.asks()
                        .body(
                                Map.of(
                                        "name", office.name(mark),
                                        "kind", "LIVE",
                                        "rule", Map.of("field", "tag", "op", "eq", "value", mark)))
                        .post("/api/v1/segments"));
    }

    private static long members(String segment) {
        return DATABASE.number(
                "select count(*) from segment_member where segment_id = ?::uuid", segment);
    }

    private static long determined(String segment) {
        return DATABASE.number(
                "select count(*) from membership where id = ?::uuid and as_of is not null",
                segment);
    }

    @Test
    void theJobFillsWhatLivesAndLeavesTheArchiveAlone() {
        String first = segment(office.name("one"), 2);
        String second = segment(office.name("two"), 1);
        String archived = segment(office.name("old"), 1);
        asha.orders("/api/v1/segments/" + archived + "/archive", Map.of()).then().statusCode(200);
        watching.run();
        watching.run();
        assertThat(members(first)).isEqualTo(2);
        assertThat(members(second)).isEqualTo(1);
        assertThat(members(archived)).isZero();
        assertThat(determined(first)).isEqualTo(1);
        assertThat(determined(archived)).isZero();
    }

    @Test
    void manyComeInStepsAndItIsDeterminedAfterTheLast() {
        String segment = segment(office.name("many"), 5);
        UUID id = UUID.fromString(segment);
        for (int done : List.of(2, 4)) {
            assertThat(OneByOne.run("test", () -> List.of(id), one -> refreshing.hasMore(one, 2)))
                    .isEqualTo(1);
            assertThat(members(segment)).isEqualTo(done);
            assertThat(determined(segment)).isZero();
        }
        assertThat(OneByOne.run("test", () -> List.of(id), one -> refreshing.hasMore(one, 2)))
                .isZero();
        assertThat(members(segment)).isEqualTo(5);
        assertThat(determined(segment)).isEqualTo(1);
    }
}
