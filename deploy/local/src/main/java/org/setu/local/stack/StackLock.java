package org.setu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the supervisor as long as it lives. The kernel lets go of it however the process ends, so
 * unlike a file with a process id it never says that something runs which does not.
 */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock; empty if another process has it. */
    static Optional<StackLock> take(Checkout checkout) {
        try {
            Files.createDirectories(checkout.run());
            FileChannel channel =
                    FileChannel.open(
                            file(checkout), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StackLock(channel));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file(checkout), e);
        }
    }

    /** Whether a supervisor lives. */
    static boolean isHeld(Checkout checkout) {
        if (!Files.exists(file(checkout))) {
            return false;
        }
        Optional<StackLock> lock = take(checkout);
        lock.ifPresent(StackLock::close);
        return lock.isEmpty();
    }

    private static Path file(Checkout checkout) {
        return checkout.run().resolve("supervisor.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
