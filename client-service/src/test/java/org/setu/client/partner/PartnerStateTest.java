package org.setu.client.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartnerStateTest {

    @Test
    void staffMayTakeTheStepsThatTheStateAllows() {
        assertThat(PartnerState.INVITED.steps(PartnerKind.PERSON))
                .containsExactly("invite-again", "revoke");
        assertThat(PartnerState.EXPIRED.steps(PartnerKind.PERSON)).containsExactly("invite-again");
        assertThat(PartnerState.CONFIRMED.steps(PartnerKind.PERSON))
                .containsExactly("send-password-link", "revoke");
        assertThat(PartnerState.CONFIRMED.steps(PartnerKind.SYSTEM))
                .containsExactly("rotate-secret", "revoke");
    }

    @Test
    void whoIsRevokedStaysOut() {
        for (PartnerKind kind : PartnerKind.values()) {
            assertThat(PartnerState.REVOKED.steps(kind)).isEmpty();
        }
    }
}
