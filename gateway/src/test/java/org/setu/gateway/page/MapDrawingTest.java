package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.setu.gateway.page.MapDrawing.Box;
import org.setu.gateway.page.MapDrawing.Line;

class MapDrawingTest {

    @Test
    void superiorsStandAboveAndBoxesApart() {
        MapDrawing drawing =
                drawn(
                        """
                        {"people":[
                          {"id":"a","name":"Albers","level":1},{"id":"b","name":"Bianchi","level":0},
                          {"id":"c","name":"Costa","level":1},{"id":"d","name":"Dvorak","level":2}],
                         "links":[]}
                        """);
        assertThat(box(drawing, "Bianchi").y()).isLessThan(box(drawing, "Albers").y());
        assertThat(box(drawing, "Albers").y()).isEqualTo(box(drawing, "Costa").y());
        assertThat(box(drawing, "Costa").y()).isLessThan(box(drawing, "Dvorak").y());
        for (Box one : drawing.boxes()) {
            assertThat(one.x()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
            assertThat(drawing.boxes())
                    .filteredOn(other -> other != one)
                    .noneMatch(other -> overlap(one, other));
        }
    }

    @Test
    void linesLeadFromEdgeToEdge() {
        MapDrawing drawing =
                drawn(
                        """
                        {"people":[
                          {"id":"a","name":"Albers","level":0},{"id":"b","name":"Bianchi","level":1},
                          {"id":"c","name":"Costa","level":1}],
                         "links":[
                          {"kind":"REPORTS_TO","from":"b","to":"a"},
                          {"kind":"CONFLICTS","from":"c","to":"b"},
                          {"kind":"INFLUENCES","from":"a","to":"nobody"}]}
                        """);
        Box superior = box(drawing, "Albers");
        Box left = box(drawing, "Bianchi");
        Box right = box(drawing, "Costa");
        assertThat(drawing.lines())
                .extracting(Line::kind)
                .containsExactly("REPORTS_TO", "CONFLICTS");
        Line up = drawing.lines().getFirst();
        assertThat(up.fromY()).isEqualTo(left.y());
        assertThat(up.toY()).isEqualTo(superior.y() + superior.height());
        Line across = drawing.lines().getLast();
        assertThat(across.fromX()).isEqualTo(right.x());
        assertThat(across.toX()).isEqualTo(left.x() + left.width());
        assertThat(across.fromY()).isEqualTo(across.toY());
    }

    @Test
    void longNamesAreCutBetweenLettersAndNobodyHasNone() {
        // Each of these letters is written with two or three characters.
        String hindi = "क्षि".repeat(30);
        MapDrawing drawing =
                drawn(
                        """
                        {"people":[{"id":"a","name":"%s","level":0},{"id":"b","name":null,"level":0}],
                         "links":[]}
                        """
                                .formatted(hindi));
        String cut = drawing.boxes().getFirst().name();
        assertThat(cut).endsWith("…");
        assertThat(hindi).startsWith(cut.substring(0, cut.length() - 1));
        assertThat(hindi.charAt(cut.length() - 1)).isEqualTo('क');
        assertThat(drawing.boxes().getLast().name()).isEqualTo("Nobody known");
    }

    @Test
    void nobodyIsDrawnAsNothing() {
        MapDrawing drawing = drawn("{\"people\":[],\"links\":[]}");
        assertThat(drawing.boxes()).isEmpty();
        assertThat(drawing.height()).isZero();
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static Box box(MapDrawing drawing, String name) {
        List<Box> found = drawing.boxes().stream().filter(box -> box.name().equals(name)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static MapDrawing drawn(String map) {
        try {
            Part part = new Part(new ObjectMapper().readTree(map), Words.in(Language.EN));
            return MapDrawing.of(part, "Nobody known");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
