package org.setu.contract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.contract.contract.ContractFixture;
import org.setu.contract.language.Language;
import org.setu.contract.signature.EnvelopeFixture;
import org.setu.contract.signature.SignatureEnvelope;

/** With {@code -Dsetu.pdf.directory=...} the documents are written there, to be looked at. */
class PrintingContractTest {

    private final Fonts fonts = new Fonts();
    private final Shaper shaper = new Shaper(fonts);
    private final PrintingContract printing = new PrintingContract(shaper, fonts);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameContractGivesTheSameBytes(Language language) throws IOException {
        PrintedContract contract = signed(language);
        byte[] file = printing.print(contract);

        assertThat(printing.print(contract)).isEqualTo(file);
        String directory = System.getProperty("setu.pdf.directory");
        if (directory != null) {
            Files.write(Path.of(directory, "contract-" + language.tag() + ".pdf"), file);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFontIsEmbeddedAndEveryPageHasItsNumber(Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.print(signed(language)))) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    names.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(names).anyMatch(name -> name.contains("NotoSerif"));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        }
    }

    @Test
    void latinAndCyrillicAreFoundBySearches() throws IOException {
        assertThat(text(Language.EN))
                .contains("Supply contract", "K-2026-000042", "EUR\u00a01,236,755.30", "page 1 of")
                .contains("Certificate of electronic signatures", "203.0.113.7", "anna@isdom");
        assertThat(text(Language.RU))
                .contains("Договор поставки", "1\u00a0236\u00a0755,30\u00a0₽", "страница 1 из")
                .contains("Сертификат электронных подписей");
    }

    @Test
    void devanagariIsShaped() {
        // क + ि: the vowel sign is written before its consonant.
        List<GlyphRun.Glyph> ki = glyphs("कि");
        List<GlyphRun.Glyph> ka = glyphs("क");
        assertThat(ki).hasSize(2);
        assertThat(ki.get(1).id()).isEqualTo(ka.getFirst().id());
        assertThat(ki.get(1).x()).isPositive();
        // क + ् + ष: one glyph. र + ् + म: a hook above the second letter.
        assertThat(glyphs("क्ष")).hasSize(1);
        assertThat(glyphs("र्म")).hasSize(2);
        assertThat(shaper.shape("क्रेता Isdom", false))
                .extracting(GlyphRun::face)
                .containsExactly(Face.DEVANAGARI, Face.SERIF);
    }

    @Test
    void devanagariIsFoundBySearchesAsItIsRead() throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.print(signed(Language.HI)))) {
            String operators = new String(document.getPage(0).getContents().readAllBytes());
            // "आपूर्ति" as it is typed, though its glyphs are in another order.
            assertThat(operators).contains("/ActualText <FEFF0906092A09420930094D0924093F");
        }
    }

    private List<GlyphRun.Glyph> glyphs(String text) {
        List<GlyphRun> runs = shaper.shape(text, false);
        assertThat(runs).hasSize(1);
        return runs.getFirst().glyphs();
    }

    private String text(Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.print(signed(language)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PrintedContract signed(Language language) {
        ContractFixture fixture = ContractFixture.aDraft(language);
        SignatureEnvelope envelope = EnvelopeFixture.signedByBoth(fixture.contract());
        return new PrintedContract(
                fixture.contract(), fixture.first(), envelope, "Setu Demonstration Company");
    }
}
