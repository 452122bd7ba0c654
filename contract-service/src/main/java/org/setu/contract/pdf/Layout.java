package org.setu.contract.pdf;

import java.util.List;
import java.util.Locale;

/** Sets paragraphs and tables on A4 pages, from top to bottom. */
final class Layout {

    static final float LEFT = 62;
    static final float RIGHT = 533;
    static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = 780;
    private static final float BOTTOM = 70;
    private static final float FOOTER = 40;

    /** Devanagari needs room above and below its line. */
    private static final float LEADING = 1.5f;

    private final PdfDocument document;
    private final Shaper shaper;
    private final Lines lines;
    private float y;

    Layout(PdfDocument document, Shaper shaper, Locale locale) {
        this.document = document;
        this.shaper = shaper;
        this.lines = new Lines(shaper, locale);
        newPage();
    }

    /** A cell of a table row. */
    record Cell(String text, float x, float width, boolean rightAligned) {}

    void newPage() {
        document.newPage();
        y = TOP;
    }

    void gap(float height) {
        y -= height;
    }

    /** Begins a new page unless so much fits: a heading is not left alone at the bottom. */
    void keepTogether(float height) {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    void paragraph(String text, boolean bold, float size) {
        for (String line : lines.of(text, bold, size, WIDTH)) {
            advance(size);
            document.text(page(), line, bold, size, LEFT, y);
        }
    }

    void centred(String text, boolean bold, float size) {
        for (String line : lines.of(text, bold, size, WIDTH)) {
            advance(size);
            float x = LEFT + (WIDTH - shaper.width(line, bold, size)) / 2;
            document.text(page(), line, bold, size, x, y);
        }
    }

    /** A label with what belongs to it beside. */
    void field(String label, String value, float size) {
        row(
                List.of(
                        new Cell(label, LEFT, 130, false),
                        new Cell(value, LEFT + 138, WIDTH - 138, false)),
                false,
                size);
    }

    /** Cells beside each other, as high as the highest; never divided by a page. */
    void row(List<Cell> cells, boolean bold, float size) {
        List<List<String>> texts =
                cells.stream()
                        .map(cell -> lines.of(cell.text(), bold, size, cell.width()))
                        .toList();
        int most = texts.stream().mapToInt(List::size).max().orElse(1);
        keepTogether(most * size * LEADING);
        float top = y;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            y = top;
            for (String line : texts.get(i)) {
                y -= size * LEADING;
                float indent =
                        cell.rightAligned() ? cell.width() - shaper.width(line, bold, size) : 0;
                document.text(page(), line, bold, size, cell.x() + indent, y);
            }
        }
        y = top - most * size * LEADING;
    }

    void rule() {
        y -= 4;
        document.line(page(), LEFT, y, RIGHT, y);
    }

    /** The same on the foot of every page, left, and the page, right. */
    void footers(String left, String pageOfPages, float size) {
        for (int i = 0; i < document.pages(); i++) {
            document.text(i, left, false, size, LEFT, FOOTER);
            String number = pageOfPages.formatted(i + 1, document.pages());
            float x = RIGHT - shaper.width(number, false, size);
            document.text(i, number, false, size, x, FOOTER);
        }
    }

    private void advance(float size) {
        keepTogether(size * LEADING);
        y -= size * LEADING;
    }

    private int page() {
        return document.pages() - 1;
    }
}
