package org.setu.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final byte[] HERE = "here".getBytes(UTF_8);

    private final Vault vault = new Vault(List.of("a long random secret"));

    @Test
    void whatIsSealedIsReadableHereAndNowhereElse() {
        byte[] sealed = vault.seal("токен", HERE);

        assertThat(new String(sealed, UTF_8)).doesNotContain("токен");
        assertThat(vault.open(sealed, HERE)).contains("токен");
        assertThat(vault.open(sealed, "there".getBytes(UTF_8))).isEmpty();
        assertThat(new Vault(List.of("another")).open(sealed, HERE)).isEmpty();
    }

    @Test
    void aChangedBitIsNoticed() {
        byte[] sealed = vault.seal("token", HERE);
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            assertThat(vault.open(sealed, HERE)).isEmpty();
            sealed[i] ^= 1;
        }
        assertThat(vault.open(new byte[3], HERE)).isEmpty();
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertThat(vault.seal("token", HERE)).isNotEqualTo(vault.seal("token", HERE));
    }

    @Test
    void aSecretIsChangedByPuttingANewOneInFront() {
        byte[] old = vault.seal("token", HERE);
        Vault changed = new Vault(List.of("the new secret", "a long random secret"));

        assertThat(changed.open(old, HERE)).contains("token");
        assertThat(vault.open(changed.seal("token", HERE), HERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "evil",
                "/a b",
                "/a\r\nSet-Cookie: x"
            })
    void aSignInLeadsNowhereElse(String target) {
        assertThat(SignIn.target(target)).isEqualTo("/");
    }

    @Test
    void aSignInComesBackAsItWasSent() {
        SignIn signIn =
                SignIn.to(
                        SignIn.target("/app/accounts?q=1"), Instant.parse("2026-11-24T10:00:00Z"));

        assertThat(SignIn.open(signIn.sealed(vault), vault)).contains(signIn);
        assertThat(SignIn.open("%%%", vault)).isEmpty();
        assertThat(SignIn.open(null, vault)).isEmpty();
        assertThat(signIn.target()).isEqualTo("/app/accounts?q=1");
    }
}
