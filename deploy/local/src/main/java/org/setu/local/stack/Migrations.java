package org.setu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.setu.local.service.ServiceApplication;
import org.setu.local.service.ServiceProcess;
import org.setu.local.service.ServiceProcess.Launch;

/** Migrates a database unless exactly these migrations were applied before. */
final class Migrations {

    private final Path applied;

    /** The directory must go with the databases: it says what was done to them. */
    Migrations(Path applied) {
        this.applied = applied;
    }

    void apply(Launch launch, ServiceApplication application, Progress progress) {
        Path stamp = applied.resolve(launch.service().name());
        String fingerprint = application.migrationFingerprint();
        if (fingerprint.isEmpty()) {
            progress.note("has no migrations");
            return;
        }
        try {
            if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
                progress.note("nothing new");
                return;
            }
            ServiceProcess.migrate(launch);
            Files.createDirectories(applied);
            Files.writeString(stamp, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note the migration in " + stamp, e);
        }
    }
}
