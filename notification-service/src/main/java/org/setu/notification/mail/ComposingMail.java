package org.setu.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.setu.notification.topic.Language;

/** Makes the bytes of a mail: plain text, and HTML in which every value is escaped. */
@ApplicationScoped
class ComposingMail {

    private static final String UTF_8 = "UTF-8";

    private final MailConfiguration configuration;
    private final Template page;
    private final Template text;

    ComposingMail(MailConfiguration configuration) {
        this.configuration = configuration;
        Engine html =
                Engine.builder()
                        .addDefaults()
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                        .strictRendering(true)
                        .build();
        this.page =
                html.parse(read("templates/mail.html"), Variant.forContentType(Variant.TEXT_HTML));
        this.text =
                Engine.builder()
                        .addDefaults()
                        .strictRendering(true)
                        .build()
                        .parse(read("templates/mail.txt"));
    }

    /** A message whose id is the same however often it is made. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    MimeMessage compose(Session session, Mail mail, Instant now) throws MessagingException {
        String id =
                "<%s@%s>".formatted(mail.messageId(), MailConnection.domain(configuration.from()));
        MimeMessage message = new Identified(session, id);
        message.setFrom(named(configuration.from(), configuration.fromName()));
        message.setRecipient(MimeMessage.RecipientType.TO, named(mail.address(), mail.name()));
        message.setSubject(oneLine(mail.words().subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().tag());
        if (mail.unsubscribe() != null) {
            // RFC 8058: one click, without a login.
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(render(text, mail), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(render(page, mail), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private static String render(Template template, Mail mail) {
        Footer footer = Footer.in(mail.language());
        return template.data("language", mail.language().tag())
                .data("subject", mail.words().subject())
                .data("paragraphs", mail.words().paragraphs())
                .data("action", mail.words().action())
                .data("link", Objects.requireNonNullElse(mail.link(), ""))
                .data("why", footer.why())
                .data("off", footer.off())
                .data("unsubscribe", Objects.requireNonNullElse(mail.unsubscribe(), ""))
                .render();
    }

    /** What stands below every mail. */
    private record Footer(String why, String off) {

        static Footer in(Language language) {
            return switch (language) {
                case EN ->
                        new Footer(
                                "Setu sent this message by itself.",
                                "No more mails about this topic");
                case HI ->
                        new Footer(
                                "यह संदेश Setu ने स्वचालित रूप से भेजा है।",
                                "इस विषय पर और ईमेल नहीं");
                case RU ->
                        new Footer(
                                "Это сообщение отправлено системой Setu автоматически.",
                                "Больше не присылать писем на эту тему");
            };
        }
    }

    private static InternetAddress named(String address, @Nullable String name)
            throws MessagingException {
        InternetAddress named = new InternetAddress(address, true);
        if (name != null && !name.isBlank()) {
            try {
                named.setPersonal(oneLine(name), UTF_8);
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return named;
    }

    /** A line break in a value must not begin another header. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
