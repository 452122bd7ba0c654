package org.setu.client.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.partner.ConfirmingPartner.Invitation;

class ConfirmationPageTest {

    private final ConfirmationPage page = new ConfirmationPage();

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        String html =
                page.question(
                        new Invitation("<b>A</b>", "O'Neil & \"Sons\" {0}", "en"), "\"><script>");
        assertThat(html)
                .contains("&lt;b&gt;A&lt;/b&gt;", "O&#39;Neil &amp; &quot;Sons&quot; {0}")
                .contains("value=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script>", "<b>");
    }

    @ParameterizedTest
    @CsvSource({"en,en", "hi,hi", "hi-IN,hi", "ru,ru", "de,en"})
    void speaksTheLanguageOfThePerson(String language, String spoken) {
        assertThat(page.question(new Invitation("A", "B", language), "t"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + spoken + "\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "ru"})
    void everyTextIsTranslated(String language) {
        ResourceBundle english = ResourceBundle.getBundle("partner-confirmation", Locale.ROOT);
        ResourceBundle other =
                ResourceBundle.getBundle("partner-confirmation", Locale.forLanguageTag(language));
        for (Enumeration<String> keys = english.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            assertThat(other.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }
}
