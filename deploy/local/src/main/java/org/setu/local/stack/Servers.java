package org.setu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.setu.local.process.StartFailure;

/** Where Maven put the servers that do not come from this project. */
public record Servers(Path keycloak, Path mail) {

    private static final String LIST = "deploy/local/servers/target/servers.paths";

    /**
     * Reads what the build wrote down.
     *
     * @throws StartFailure if the module was not built
     */
    public static Servers of(Checkout checkout) {
        Path list = checkout.root().resolve(LIST);
        try {
            String[] paths = Files.readString(list).strip().split(":", -1);
            return new Servers(
                    find(paths, "keycloak-quarkus-dist"), find(paths, "greenmail-standalone"));
        } catch (IOException e) {
            throw new StartFailure(
                    "Module deploy/local/servers is not built: there is no " + LIST, e);
        }
    }

    private static Path find(String[] paths, String artifact) {
        return Arrays.stream(paths)
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(artifact))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new StartFailure(
                                artifact + " is gone since the build; ./setu up --rebuild"));
    }
}
