package org.setu.platform.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path COMMITTED = Path.of("../../contracts/asyncapi.yaml");

    /** Run with -Dsetu.update=true to write the document anew. */
    @Test
    void theCommittedDocumentIsTheGeneratedOne() throws IOException {
        String document =
                AsyncApi.of(Path.of("../../deploy/topics.yaml"), Path.of("../../contracts/events"))
                        .document();
        if (Boolean.getBoolean("setu.update")) {
            Files.writeString(COMMITTED, document);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(document);
    }
}
