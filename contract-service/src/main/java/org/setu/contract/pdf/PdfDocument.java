package org.setu.contract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Pages of shaped text with the used parts of the fonts embedded. The same input, the same bytes.
 */
final class PdfDocument {

    private final Shaper shaper;
    private final Fonts fonts;
    private final Map<Face, TrueTypeFont> files = new EnumMap<>(Face.class);
    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);
    private final List<PageContent> pages = new ArrayList<>();

    PdfDocument(Shaper shaper, Fonts fonts) throws IOException {
        this.shaper = shaper;
        this.fonts = fonts;
        for (Face face : Face.values()) {
            files.put(face, fonts.trueType(face));
            used.put(face, new HashSet<>());
        }
    }

    void newPage() {
        pages.add(new PageContent(this::glyphWidth));
    }

    int pages() {
        return pages.size();
    }

    /** Text with its base line at a place of a page, from the lower left corner. */
    void text(int page, String text, boolean bold, float size, float x, float y) {
        List<GlyphRun> runs = shaper.shape(text, bold);
        for (GlyphRun run : runs) {
            run.glyphs().forEach(glyph -> used(run.face()).add(glyph.id()));
        }
        pages.get(page).text(runs, x, y, size);
    }

    void line(int page, float fromX, float fromY, float toX, float toY) {
        pages.get(page).line(fromX, fromY, toX, toY);
    }

    /** The finished file. */
    byte[] bytes(String title, String language, Instant created) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, title, language, created);
            PDResources resources = new PDResources();
            List<PDType0Font> subsets = new ArrayList<>();
            for (Face face : Face.values()) {
                if (!used(face).isEmpty()) {
                    // Read anew: a subset is written from a file of its own.
                    PDType0Font font = PDType0Font.load(document, fonts.trueType(face), true);
                    font.addGlyphsToSubset(used(face));
                    subsets.add(font);
                    resources.put(COSName.getPDFName(face.name()), font);
                }
            }
            for (PageContent content : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setResources(resources);
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(content.bytes());
                }
                page.setContents(stream);
                document.addPage(page);
            }
            for (PDType0Font subset : subsets) {
                subset.subset();
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static void describe(
            PDDocument document, String title, String language, Instant created) {
        document.setVersion(1.7f);
        // Otherwise the clock would be part of the file's id.
        document.setDocumentId(created.toEpochMilli());
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Setu");
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
    }

    private Set<Integer> used(Face face) {
        return Objects.requireNonNull(used.get(face));
    }

    private int glyphWidth(Face face, int glyph) {
        TrueTypeFont file = Objects.requireNonNull(files.get(face));
        try {
            return Math.round(file.getAdvanceWidth(glyph) * Fonts.UNITS / file.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
