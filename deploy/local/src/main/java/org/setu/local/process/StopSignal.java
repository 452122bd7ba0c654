package org.setu.local.process;

import java.io.IOException;

/** How a process is asked to stop. */
public enum StopSignal {
    TERMINATE {
        @Override
        void sendTo(Process process) {
            process.destroy();
        }
    },
    /**
     * To PostgreSQL: roll back what is open and stop now, where SIGTERM would wait for every client
     * to leave.
     */
    INTERRUPT {
        @Override
        void sendTo(Process process) {
            if (!process.isAlive()) {
                return;
            }
            try {
                new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException _) {
                process.destroy();
            } catch (InterruptedException _) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    };

    abstract void sendTo(Process process);
}
