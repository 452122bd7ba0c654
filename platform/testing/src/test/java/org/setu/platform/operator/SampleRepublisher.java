package org.setu.platform.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;

/** Has two chunks. */
@ApplicationScoped
public class SampleRepublisher implements Republisher {

    private static final UUID MIDDLE = new UUID(0, 1);

    private final CurrentCaller caller;

    SampleRepublisher(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        if (!caller.get().actor().equals("system:republish sample")) {
            throw new IllegalStateException("not as the system");
        }
        return after == null ? new Chunk(most, MIDDLE) : new Chunk(1, null);
    }
}
