package org.setu.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.legal.LegalId;
import org.setu.client.legal.LegalIdType;

class LikenessTest {

    private static final LegalId VAT = new LegalId(LegalIdType.VAT, "DE 136 695 976");
    private static final String PHONE = "+4930123456";

    private final Likeness known =
            Likeness.of(
                    "Acme GmbH", List.of(VAT), "https://www.acme.example/a", List.of(PHONE), "DE");

    private Likeness.Verdict verdict(Likeness other, String country) {
        return known.with(other.keys(), country);
    }

    @Test
    void aLegalIdSettlesIt() {
        Likeness other = Likeness.of("Ganz anders", List.of(VAT), null, List.of(), "FR");
        assertThat(verdict(other, "FR").score()).isEqualTo(100);
        assertThat(verdict(other, "FR").reasons())
                .containsExactly("has the same legal id: VAT DE136695976");
    }

    @Test
    void theSameNameAtHomeIsProbablyTheSameCompanyAndAbroadPerhaps() {
        Likeness other = Likeness.of("ACME Corp.");
        assertThat(verdict(other, "DE").score()).isEqualTo(80);
        assertThat(known.with(other.keys(), null).score()).isEqualTo(80);
        assertThat(verdict(other, "IN").score()).isEqualTo(60).isLessThan(Likeness.SAME_COMPANY);
        assertThat(verdict(other, "IN").reasons())
                .first()
                .asString()
                .endsWith("in another country");
    }

    @Test
    void doubtsMultiply() {
        Likeness domain = Likeness.of(null, List.of(), "http://acme.example", List.of(), null);
        Likeness phone = Likeness.of(null, List.of(), null, List.of("+7495", PHONE), null);
        Likeness both = Likeness.of("X", List.of(), "acme.example/contact", List.of(PHONE), null);
        assertThat(verdict(domain, "DE").score()).isEqualTo(60);
        assertThat(verdict(phone, "DE").score()).isEqualTo(50);
        assertThat(verdict(both, "DE").score()).isEqualTo(80);
        assertThat(verdict(both, "DE").reasons())
                .containsExactly(
                        "has a website at the same domain: acme.example",
                        "has the same phone number: " + PHONE);
    }

    @Test
    void othersAreNotAlike() {
        Likeness other =
                Likeness.of("Beta", List.of(), "https://acme.example.org", List.of("+1"), "DE");
        assertThat(verdict(other, "DE")).isEqualTo(new Likeness.Verdict(0, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://WWW.Acme.example:8443/a?b#c, d:acme.example",
        "http://user@acme.example, d:acme.example",
        "https://bücher.example/, d:xn--bcher-kva.example",
        "https://пример.example, d:xn--e1afmkfd.example"
    })
    void aDomainHasOneSpelling(String website, String key) {
        assertThat(Likeness.of(null, List.of(), website, List.of(), null).keys())
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"https://", "http://[", "https://a_b c"})
    void whatIsNoDomainTellsNothing(String website) {
        assertThat(Likeness.of(null, List.of(), website, List.of(), null).keys()).isEmpty();
    }

    @Test
    void zeroWidthCharactersAndOtherFormsOfUnicodeHideNoName() {
        Likeness composed = Likeness.of("Müller\u00adbau");
        Likeness decomposed = Likeness.of("Mu\u0308ller\u200bbau");
        assertThat(composed.keys()).isEqualTo(decomposed.keys()).containsExactly("n:mullerbau");
    }
}
