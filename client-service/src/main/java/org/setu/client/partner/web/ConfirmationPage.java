package org.setu.client.partner.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.setu.client.partner.ConfirmingPartner.Invitation;

/**
 * The page on which an invitation is confirmed, in the language of the invited person. Plain HTML
 * without style, script or image: it needs nothing that a content security policy must allow.
 */
@ApplicationScoped
class ConfirmationPage {

    private static final String TEXTS = "partner-confirmation";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>%s</title>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            %s</main>
            </body>
            </html>
            """;

    private static final String FORM =
            """
            <form method="post" action="%s">
            <input type="hidden" name="token" value="%s">
            <button type="submit">%s</button>
            </form>
            """;

    /** Asks whether to confirm; showing it changes nothing. */
    String question(Invitation invitation, String token) {
        ResourceBundle texts = texts(invitation.language());
        String form =
                FORM.formatted(
                        ConfirmationResource.PATH,
                        escaped(token),
                        escaped(texts.getString("question.button")));
        return page(texts, "question", form, invitation.name(), invitation.accountName());
    }

    /** It is done. */
    String confirmed(Invitation invitation) {
        return page(
                texts(invitation.language()),
                "confirmed",
                "",
                invitation.name(),
                invitation.accountName());
    }

    /** It is not; which of wrong, used and too old is not told. */
    String refused(String reason, @Nullable String language) {
        return page(texts(language), reason, "");
    }

    private static String page(ResourceBundle texts, String what, String more, String... values) {
        String title = escaped(texts.getString(what + ".title"));
        String text =
                new MessageFormat(texts.getString(what + ".text"), texts.getLocale())
                        .format(values);
        return PAGE.formatted(texts.getString("language"), title, title, escaped(text), more);
    }

    private static ResourceBundle texts(@Nullable String language) {
        return ResourceBundle.getBundle(
                TEXTS,
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
