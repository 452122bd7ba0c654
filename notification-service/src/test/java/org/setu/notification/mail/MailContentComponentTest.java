package org.setu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.notification.notice.Notice;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;

@QuarkusTest
class MailContentComponentTest extends MailTest {

    @ParameterizedTest
    @CsvSource({
        "en,Approval asked: Q-2026-000123,Your approval is asked",
        "hi,स्वीकृति का अनुरोध: Q-2026-000123,स्वीकृति माँगी गई",
        "ru,Требуется согласование: Q-2026-000123,Вас просят согласовать"
    })
    void aMailIsWhatItShouldBeInEveryLanguage(String language, String subject, String text)
            throws Exception {
        UUID contact = world.contact("Jürgen <b>&", address, language);
        UUID message =
                send(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "approval-asked",
                                null,
                                null,
                                Map.of("accountName", "<script>alert(1)</script>", "total", "1")));
        await(message, "ACCEPTED");
        MimeMessage sent = only();
        assertThat(MimeUtility.decodeText(sent.getHeader("Subject", null))).isEqualTo(subject);
        assertThat(sent.getMessageID()).isEqualTo("<" + message + "@setu.example>");
        assertThat(sent.getSentDate()).isNotNull();
        assertThat(sent.getFrom())
                .extracting(Object::toString)
                .containsExactly("Setu <setu@setu.example>");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent.getHeader("List-Unsubscribe", null))
                .startsWith("<https://setu.example/api/v1/unsubscribe/");
        assertThat(sent.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) sent.getContent();
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(plain).contains(text, "<script>", "https://setu.example/app/quotes/1");
        assertThat(html)
                .contains(text, "&lt;script&gt;", "lang=\"" + language + "\"", "Jürgen &lt;b&gt;")
                .doesNotContain("<script>");
        assertThat(attempts(message)).extracting(a -> a.get("outcome")).containsExactly("ACCEPTED");
        assertThat(
                        DATABASE.number(
                                "select count(*) from message_content where message_id = ?",
                                message))
                .isZero();
        assertThat(fact(message)).contains("delivered");
    }

    @Test
    void essentialMailsCannotBeUnsubscribedFromAndHeadersCannotBeInjected() throws Exception {
        UUID contact = world.contact("A\r\nBcc: x@example.org", address, "en");
        Notice plain = notice(RecipientKind.CONTACT, contact, "quote-sent");
        Notice injecting =
                new Notice(
                        plain.recipient(),
                        plain.topic(),
                        plain.urgency(),
                        new Notice.About("quote", Ids.next(), "Q\r\nX-Evil: 1", "n\u2028X-Evil: 2"),
                        null,
                        null,
                        null,
                        null);
        await(send(injecting), "ACCEPTED");
        MimeMessage sent = only();
        assertThat(sent.getHeader("X-Evil")).isNull();
        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getHeader("List-Unsubscribe")).isNull();
        assertThat(sent.getSubject()).contains("X-Evil: 1");
    }
}
