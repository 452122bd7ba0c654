package org.setu.client.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class LineageTest {

    private static final UUID TOP = new UUID(0, 1);
    private static final UUID MIDDLE = new UUID(0, 2);
    private static final UUID LEAF = new UUID(0, 3);

    @Test
    void theLineRunsFromTheParentToTheTop() {
        Map<UUID, UUID> parents = Map.of(MIDDLE, TOP, LEAF, MIDDLE);
        assertThat(Lineage.above(MIDDLE, parents::get)).containsExactly(MIDDLE, TOP);
        assertThat(Lineage.above(null, parents::get)).isEmpty();
    }

    @Test
    void aCycleThatIsThereAlreadyDoesNotHang() {
        Map<UUID, UUID> parents = new HashMap<>(Map.of(TOP, MIDDLE, MIDDLE, TOP));
        assertThat(Lineage.above(TOP, parents::get)).containsExactly(TOP, MIDDLE);
    }

    @Test
    void oneBelowItselfIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> Lineage.check("/parentId", TOP, List.of(LEAF, MIDDLE, TOP), 3, 9));
    }

    @Test
    void theDepthIsBounded() {
        assertThatCode(() -> Lineage.check("/parentId", LEAF, List.of(MIDDLE, TOP), 1, 3))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Lineage.check("/parentId", LEAF, List.of(MIDDLE, TOP), 2, 3));
    }
}
