package org.setu.local.stack;

/**
 * What is done at every start, once everything is ready; the stack counts as up only after it.
 * Implementations are found by {@link java.util.ServiceLoader} and must do nothing when there is
 * nothing left to do.
 */
public interface AfterStart {

    /** The name under which its progress is shown. */
    String name();

    /**
     * Does it.
     *
     * @throws RuntimeException if the stack is of no use without; the message is shown
     */
    void run(StackInfo info, Progress progress);
}
