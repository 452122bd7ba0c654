package org.setu.contract.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into glyphs with their places. Devanagari is not written letter by letter: vowels move
 * before their consonant, consonants join. HarfBuzz, which is part of the JDK, knows how; PDFBox
 * alone only replaces glyphs and does not place them.
 */
@ApplicationScoped
class Shaper {

    /** Anti-aliased with fractional widths: what is measured does not depend on a screen. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Fonts fonts;

    Shaper(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The runs of a text, each in the first font that has its letters. */
    List<GlyphRun> shape(String text, boolean bold) {
        List<GlyphRun> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Face face = face(text.codePointAt(start), bold);
            int end = start;
            while (end < text.length() && belongs(text.codePointAt(end), face, bold)) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(run(text.substring(start, end), face));
            start = end;
        }
        return runs;
    }

    /** How wide a text is at a size. */
    float width(String text, boolean bold, float size) {
        float width = 0;
        for (GlyphRun run : shape(text, bold)) {
            width += run.advance();
        }
        return width * size / Fonts.UNITS;
    }

    /** Joiners have no look of their own and stay with the letters before them. */
    private boolean belongs(int codePoint, Face face, boolean bold) {
        return Character.getType(codePoint) == Character.FORMAT || face(codePoint, bold) == face;
    }

    private Face face(int codePoint, boolean bold) {
        for (Face face : Face.values()) {
            if (face.bold() == bold && fonts.awt(face).canDisplay(codePoint)) {
                return face;
            }
        }
        // Shown as the font's sign for what it has not.
        return bold ? Face.SERIF_BOLD : Face.SERIF;
    }

    private GlyphRun run(String text, Face face) {
        Font font = fonts.awt(face);
        char[] chars = text.toCharArray();
        GlyphVector vector =
                font.layoutGlyphVector(CONTEXT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        float[] places = vector.getGlyphPositions(0, count + 1, null);
        List<GlyphRun.Glyph> glyphs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int id = vector.getGlyphCode(i);
            // The JDK leaves 0xFFFF where a letter has become part of another glyph.
            if (id < 0xFFFE) {
                glyphs.add(new GlyphRun.Glyph(id, places[2 * i], -places[2 * i + 1]));
            }
        }
        return new GlyphRun(face, text, glyphs, places[2 * count]);
    }
}
