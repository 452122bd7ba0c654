package org.setu.contract.pdf;

import java.util.List;

/**
 * Shaped text in one font, in thousandths of an em.
 *
 * @param text as it is read
 * @param glyphs in the order in which they are drawn
 * @param advance width of the whole
 */
record GlyphRun(Face face, String text, List<Glyph> glyphs, float advance) {

    /**
     * @param id in the font
     * @param x from the beginning of the run
     * @param rise above the base line
     */
    record Glyph(int id, float x, float rise) {}
}
