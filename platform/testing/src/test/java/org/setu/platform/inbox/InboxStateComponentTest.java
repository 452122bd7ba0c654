package org.setu.platform.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.setu.platform.inbox.SampleEvents.contact;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class InboxStateComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject SampleContacts contacts;

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        UUID id = Ids.next();
        UUID end = Ids.next();
        contact(id, 2, "\"name\":\"new\"");
        contact(id, 1, "\"name\":\"old\"");
        contact(id, 2, "\"name\":\"new, again\"");
        contact(end, 1, "\"name\":\"end\"");
        awaitName(id, "new, again");
        awaitName(end, "end");
        assertThat(row(id)).containsEntry("version", 2L);
    }

    @Test
    void whatIsErasedLosesItsNameAndWhatIsMergedPointsElsewhere() {
        UUID erased = Ids.next();
        UUID merged = Ids.next();
        UUID other = Ids.next();
        contact(erased, 1, "\"name\":\"Asha\"");
        contact(merged, 1, "\"name\":\"Boris\"");
        awaitName(erased, "Asha");
        awaitName(merged, "Boris");
        contact(erased, 2, "\"erased\":true");
        contact(merged, 2, "\"mergedInto\":\"" + other + "\"");
        awaitName(erased, null);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(row(merged)).containsEntry("into_id", other));
    }

    @Test
    void aStateThatCannotBeReadIsParkedUntilTheNextOneReplacesIt() {
        UUID id = Ids.next();
        contact(id, 1, "\"name\":{}");
        await().atMost(20, SECONDS).until(() -> parked(id) == 1);
        contact(id, 2, "\"name\":\"legible\"");
        awaitName(id, "legible");
        assertThat(parked(id)).isZero();
    }

    @Test
    void aRebuildMendsWhatIsWrong() {
        UUID id = Ids.next();
        UUID lost = Ids.next();
        UUID never = Ids.next();
        contact(id, 3, "\"name\":\"right\"");
        contact(lost, 1, "\"name\":\"lost\"");
        awaitName(id, "right");
        awaitName(lost, "lost");
        DATABASE.execute("update known_contact set name = 'wrong', version = 99 where id = ?", id);
        DATABASE.execute("delete from known_contact where id = ?", lost);
        DATABASE.execute("insert into known_contact values (?, 1, 'never was')", never);

        assertThat(contacts.rebuild().applied()).isGreaterThanOrEqualTo(2);

        assertThat(row(id)).containsEntry("name", "right").containsEntry("version", 3L);
        assertThat(row(lost)).containsEntry("name", "lost");
        assertThat(row(never)).isEmpty();
        contact(id, 4, "\"name\":\"goes on\"");
        awaitName(id, "goes on");
    }

    private static void awaitName(UUID id, @Nullable String name) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(row(id)).containsEntry("name", name));
    }

    private static Map<String, @Nullable Object> row(UUID id) {
        List<Map<String, @Nullable Object>> rows =
                DATABASE.rows("select * from known_contact where id = ?", id);
        return rows.isEmpty() ? Map.of() : rows.getFirst();
    }

    private static long parked(UUID id) {
        return DATABASE.number("select count(*) from inbox_parked where key = ?", id.toString());
    }
}
