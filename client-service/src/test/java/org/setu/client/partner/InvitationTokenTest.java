package org.setu.client.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class InvitationTokenTest {

    @Test
    void has256BitsAndIsNeverTheSame() {
        InvitationToken token = InvitationToken.next();
        assertThat(Base64.getUrlDecoder().decode(token.text())).hasSize(32);
        assertThat(InvitationToken.next().text()).isNotEqualTo(token.text());
    }

    @Test
    void isKnownByItsHashAndDoesNotTellItself() {
        InvitationToken token = InvitationToken.next();
        assertThat(InvitationToken.given(token.text()).hash()).isEqualTo(token.hash());
        assertThat(InvitationToken.given("x" + token.text()).hash()).isNotEqualTo(token.hash());
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
