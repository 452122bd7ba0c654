package org.setu.gateway.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the map of the people at an account is drawn: a box for each person, superiors above, and
 * lines between the boxes. Lengths are in pixels, from the upper left corner.
 */
public record MapDrawing(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 210;
    static final int BOX_HEIGHT = 66;
    private static final int GAP = 26;
    private static final int ROW = BOX_HEIGHT + 64;
    private static final int EDGE = 8;
    private static final int MOST_LETTERS = 19;
    private static final int MOST_SMALL_LETTERS = 26;

    /** A person, and where the box is. */
    public record Box(int x, int y, Part person, String name) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        public int textX() {
            return x + 10;
        }

        public int nameY() {
            return y + 22;
        }

        public int partsY() {
            return y + 40;
        }

        public int figuresY() {
            return y + 57;
        }

        /** The first parts in buying, as far as there is room. */
        public String parts() {
            return shortened(person.words("buying-role", "roles"), MOST_SMALL_LETTERS);
        }

        /** The colour of the box, by what the person thinks of us. */
        public String stand() {
            if (!person.has("support")) {
                return "unknown";
            }
            int support = person.json().path("support").asInt();
            return support > 0 ? "for" : support < 0 ? "against" : "neutral";
        }
    }

    /** A line from box to box; {@code kind} as the API names it. */
    public record Line(String kind, int fromX, int fromY, int toX, int toY) {}

    /** Puts everybody in the row of the level, each row in the middle. */
    static MapDrawing of(Part map, String nameless) {
        Map<Integer, List<Part>> rows = new TreeMap<>();
        for (Part person : map.list("people")) {
            rows.computeIfAbsent(person.json().path("level").asInt(), row -> new ArrayList<>())
                    .add(person);
        }
        int most = rows.values().stream().mapToInt(List::size).max().orElse(0);
        int width = 2 * EDGE + Math.max(0, most * (BOX_WIDTH + GAP) - GAP);
        List<Box> boxes = new ArrayList<>();
        Map<String, Box> byId = new HashMap<>();
        int y = EDGE;
        for (List<Part> row : rows.values()) {
            int x = (width - row.size() * (BOX_WIDTH + GAP) + GAP) / 2;
            for (Part person : row) {
                String name = person.has("name") ? person.text("name") : nameless;
                Box box = new Box(x, y, person, shortened(name, MOST_LETTERS));
                boxes.add(box);
                byId.put(person.text("id"), box);
                x += BOX_WIDTH + GAP;
            }
            y += ROW;
        }
        int height = boxes.isEmpty() ? 0 : y - ROW + BOX_HEIGHT + EDGE;
        return new MapDrawing(width, height, boxes, lines(map, byId));
    }

    private static List<Line> lines(Part map, Map<String, Box> byId) {
        List<Line> lines = new ArrayList<>();
        for (Part link : map.list("links")) {
            Box from = byId.get(link.text("from"));
            Box to = byId.get(link.text("to"));
            if (from != null && to != null) {
                lines.add(line(link.text("kind"), from, to));
            }
        }
        return lines;
    }

    /** From the edge of one box to the edge of the other; beside the line of command. */
    private static Line line(String kind, Box from, Box to) {
        int aside =
                switch (kind) {
                    case "REPORTS_TO" -> 0;
                    case "INFLUENCES" -> BOX_WIDTH / 4;
                    default -> -BOX_WIDTH / 4;
                };
        int fromX = from.x() + BOX_WIDTH / 2 + aside;
        int toX = to.x() + BOX_WIDTH / 2 + aside;
        if (from.y() == to.y()) {
            boolean right = from.x() < to.x();
            int middle = from.y() + BOX_HEIGHT / 2 + aside / 3;
            return new Line(
                    kind,
                    right ? from.x() + BOX_WIDTH : from.x(),
                    middle,
                    right ? to.x() : to.x() + BOX_WIDTH,
                    middle);
        }
        boolean up = from.y() > to.y();
        return new Line(
                kind,
                fromX,
                up ? from.y() : from.y() + BOX_HEIGHT,
                toX,
                up ? to.y() + BOX_HEIGHT : to.y());
    }

    /** Cut between letters as people see them, so that no letter is torn apart. */
    private static String shortened(String text, int most) {
        BreakIterator letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        int end = 0;
        for (int count = 0; count < most; count++) {
            int next = letters.next();
            if (next == BreakIterator.DONE) {
                return text;
            }
            end = next;
        }
        return end == text.length() ? text : text.substring(0, end).strip() + "…";
    }
}
