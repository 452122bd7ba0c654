package org.setu.contract.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines where its language allows it. */
final class Lines {

    private final Shaper shaper;
    private final Locale locale;

    Lines(Shaper shaper, Locale locale) {
        this.shaper = shaper;
        this.locale = locale;
    }

    /** The lines of a text; a line feed in it begins a new one. */
    List<String> of(String text, boolean bold, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph, BreakIterator.getLineInstance(locale))) {
                if (fits(line + piece, bold, size, width)) {
                    line.append(piece);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(broken(piece, bold, size, width, lines));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A piece that is wider than a whole line fills lines; what is left of it begins the next. */
    private String broken(String piece, boolean bold, float size, float width, List<String> lines) {
        if (fits(piece, bold, size, width)) {
            return piece;
        }
        StringBuilder line = new StringBuilder();
        for (String letter : pieces(piece, BreakIterator.getCharacterInstance(locale))) {
            if (!line.isEmpty() && !fits(line + letter, bold, size, width)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        return line.toString();
    }

    private boolean fits(String text, boolean bold, float size, float width) {
        return shaper.width(text.stripTrailing(), bold, size) <= width;
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
