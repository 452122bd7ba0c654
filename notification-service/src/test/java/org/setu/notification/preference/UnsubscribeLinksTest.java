package org.setu.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.notification.preference.UnsubscribeLinks.Unsubscription;
import org.setu.notification.topic.Language;

class UnsubscribeLinksTest {

    private static final URI ORIGIN = URI.create("https://setu.example/");

    private final UnsubscribeLinks links =
            new UnsubscribeLinks(ORIGIN, "a-secret-of-the-installation");
    private final Unsubscription wish =
            new Unsubscription(UUID.randomUUID(), "deal-won", Language.RU);

    @Test
    void aLinkSaysWhatItIsFor() {
        assertThat(links.link(wish))
                .isEqualTo("https://setu.example/api/v1/unsubscribe/" + links.token(wish));
        assertThat(links.read(links.token(wish))).contains(wish);
    }

    @Test
    void noBitOfALinkCanBeChanged() {
        byte[] token = Base64.getUrlDecoder().decode(links.token(wish));
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            assertThat(links.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void anotherInstallationsLinksAreNothingHere() {
        UnsubscribeLinks others =
                new UnsubscribeLinks(ORIGIN, "the-secret-of-another-installation");
        assertThat(links.read(others.token(wish))).isEmpty();
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new UnsubscribeLinks(ORIGIN, "short"))
                .hasMessageContaining("setu.notification.link-secret");
    }
}
