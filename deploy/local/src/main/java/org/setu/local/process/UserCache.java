package org.setu.local.process;

import java.nio.file.Path;

/**
 * Where things are kept that every checkout of this user may share: unpacked programs, never state
 * or secrets.
 */
public final class UserCache {

    private UserCache() {}

    /** {@code SETU_CACHE}, else {@code setu} in the user's cache directory. */
    public static Path directory() {
        String own = System.getenv("SETU_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String standard = System.getenv("XDG_CACHE_HOME");
        Path caches =
                standard == null || standard.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(standard);
        return caches.resolve("setu").toAbsolutePath();
    }
}
