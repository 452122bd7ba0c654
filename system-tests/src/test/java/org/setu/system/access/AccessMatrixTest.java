package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the table without a running platform. */
class AccessMatrixTest {

    private static final Path PAGE = Path.of("../docs/access-matrix.md");

    static List<Operation> operations() {
        return Documents.committed();
    }

    /** Run with -Dsetu.update=true to write the page anew. */
    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        String page = AccessMatrix.markdown(operations());
        if (Boolean.getBoolean("setu.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyPathIsClassified(Operation operation) {
        assertThat(Place.of(operation.path())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/accounts/{id}/plans/{planId}", "/accounts/new"})
    void aPathThatNobodyClassifiedIsRefused(String path) {
        assertThatThrownBy(() -> Place.of(path)).hasMessageContaining(path);
    }

    @Test
    void everyLineOfTheClassificationIsUsed() {
        List<String> paths = operations().stream().map(Operation::path).toList();

        assertThat(Place.TABLE.keySet())
                .allMatch(line -> paths.stream().anyMatch(path -> path.startsWith(line)));
    }
}
