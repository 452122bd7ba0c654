package org.setu.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LoginPageTest {

    @Test
    void findsWhereTheFormGoes() {
        LoginPage page =
                new LoginPage(
                        """
                        <form id="language" action="/no"></form>
                        <form id="kc-form-login" class="x" action="http://127.0.0.1:8180/a?b=1&amp;c=2" method="post">
                        """);

        assertThat(page.action()).contains(URI.create("http://127.0.0.1:8180/a?b=1&c=2"));
        assertThat(page.message()).isEmpty();
    }

    @Test
    void tellsWhyASignInWasRefused() {
        LoginPage page =
                new LoginPage(
                        "<span id=\"input-error\" class=\"x\">\n  Invalid username or password.\n</span>");

        assertThat(page.action()).isEmpty();
        assertThat(page.message()).contains("Invalid username or password.");
    }
}
