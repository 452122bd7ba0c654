package org.setu.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;

@QuarkusTest
class PlanningComponentTest extends NoticeTest {

    @Test
    void anAddressThatComesLaterIsWaitedForAndNobodyWaitsBehind() {
        UUID late = Ids.next();
        UUID waiting = world.take(notice(RecipientKind.CONTACT, late, "quote-sent"));
        UUID contact = world.contact(name, name + "@example.org", "en");
        UUID behind = world.take(notice(RecipientKind.CONTACT, contact, "quote-sent"));
        awaitState(behind, "ACCEPTED");
        assertThat(mail(waiting).get("state")).isEqualTo("PLANNED");
        world.contact(late, "Late", "late-" + name + "@example.org", "en", false);
        awaitState(waiting, "ACCEPTED");
    }

    @Test
    void anAddressThatNeverComesIsNotWaitedForWithoutEnd() {
        UUID event = world.take(notice(RecipientKind.CONTACT, Ids.next(), "quote-sent"));
        awaitState(event, "SUPPRESSED");
        assertThat(mail(event).get("reason")).isEqualTo("NO_ADDRESS");
        assertThat(fact(event)).contains("\"reason\":\"NO_ADDRESS\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "a@b@c",
                "a@",
                "x@example.org\r\nBcc: y@example.org",
                "ü@example.org"
            })
    void whatIsNoAddressIsNotSentTo(String address) {
        UUID event =
                world.take(
                        notice(
                                RecipientKind.CONTACT,
                                Ids.next(),
                                "quote-sent",
                                null,
                                address,
                                Map.of()));
        assertThat(mail(event).get("state")).isEqualTo("SUPPRESSED");
        assertThat(mail(event).get("reason")).isEqualTo("NO_ADDRESS");
    }

    @Test
    void nobodyWritesToWhoWasMadeUp() {
        UUID contact = Ids.next();
        world.contact(contact, name, name + "@example.org", "en", true);
        UUID event = world.take(notice(RecipientKind.CONTACT, contact, "quote-sent"));
        assertThat(mail(event).get("reason")).isEqualTo("NOT_A_PERSON");
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        Notice plain =
                notice(
                        RecipientKind.CONTACT,
                        Ids.next(),
                        "quote-sent",
                        null,
                        name + "@example.org",
                        Map.of());
        UUID event =
                world.take(
                        new Notice(
                                plain.recipient(),
                                plain.topic(),
                                plain.urgency(),
                                plain.about(),
                                null,
                                null,
                                null,
                                Instant.now().minusSeconds(1)));
        assertThat(mail(event).get("state")).isEqualTo("EXPIRED");
        assertThat(fact(event)).contains("\"reason\":\"EXPIRED\"");
    }
}
