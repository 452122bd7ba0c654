package org.setu.local.keycloak;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that Keycloak shows to who is to sign in. */
record LoginPage(String html) {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION =
            Pattern.compile("action=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE =
            Pattern.compile(
                    "id=\"input-error[^\"]*\"[^>]*>\\s*([^<]+?)\\s*<", Pattern.CASE_INSENSITIVE);

    /** Where name and password go; empty if this is another page. */
    Optional<URI> action() {
        Matcher form = FORM.matcher(html);
        if (!form.find()) {
            return Optional.empty();
        }
        Matcher action = ACTION.matcher(form.group());
        return action.find()
                ? Optional.of(URI.create(unescaped(action.group(1))))
                : Optional.empty();
    }

    /** Why a sign-in was refused, if the page says so. */
    Optional<String> message() {
        Matcher message = MESSAGE.matcher(html);
        return message.find() ? Optional.of(unescaped(message.group(1))) : Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
