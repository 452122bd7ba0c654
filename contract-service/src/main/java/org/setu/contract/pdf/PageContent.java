package org.setu.contract.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntBiFunction;

/**
 * The operators of one page (ISO 32000-1, 8 and 9). Written here, because PDFBox places text by its
 * letters only, and shaped text is placed glyph by glyph.
 */
final class PageContent {

    private final StringBuilder operators = new StringBuilder();
    private final ToIntBiFunction<Face, Integer> glyphWidth;

    /**
     * @param glyphWidth as the embedded font will say it, in thousandths of an em
     */
    PageContent(ToIntBiFunction<Face, Integer> glyphWidth) {
        this.glyphWidth = glyphWidth;
    }

    /** Draws runs one after the other; readers and searches find the text itself. */
    void text(List<GlyphRun> runs, float x, float y, float size) {
        float at = x;
        for (GlyphRun run : runs) {
            operators
                    .append("/Span <</ActualText <")
                    .append(utf16(run.text()))
                    .append(">>> BDC\nBT\n/")
                    .append(run.face().name())
                    .append(' ')
                    .append(number(size))
                    .append(" Tf\n1 0 0 1 ")
                    .append(number(at))
                    .append(' ')
                    .append(number(y))
                    .append(" Tm\n");
            glyphs(run, size);
            operators.append("ET\nEMC\n");
            at += run.advance() * size / Fonts.UNITS;
        }
    }

    /** Between two glyphs the difference to their own width, and their rise where they have one. */
    private void glyphs(GlyphRun run, float size) {
        float pen = 0;
        float rise = 0;
        operators.append('[');
        for (GlyphRun.Glyph glyph : run.glyphs()) {
            if (Math.abs(glyph.rise() - rise) > 0.5) {
                rise = glyph.rise();
                operators
                        .append("] TJ\n")
                        .append(number(rise * size / Fonts.UNITS))
                        .append(" Ts\n[");
            }
            float shift = glyph.x() - pen;
            if (Math.abs(shift) > 0.5) {
                operators.append(number(-shift)).append(' ');
                pen += shift;
            }
            operators
                    .append('<')
                    .append(HexFormat.of().toHexDigits((short) glyph.id()))
                    .append('>');
            pen += glyphWidth.applyAsInt(run.face(), glyph.id());
        }
        operators.append("] TJ\n");
        if (rise != 0) {
            operators.append("0 Ts\n");
        }
    }

    void line(float fromX, float fromY, float toX, float toY) {
        operators.append(
                "0.5 w %s %s m %s %s l S\n"
                        .formatted(number(fromX), number(fromY), number(toX), number(toY)));
    }

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String utf16(String text) {
        return "FEFF"
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
