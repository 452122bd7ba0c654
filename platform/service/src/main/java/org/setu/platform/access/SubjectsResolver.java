package org.setu.platform.access;

import io.quarkus.arc.Arc;
import java.util.function.Supplier;

/**
 * Gives the visibility filter the caller's subjects at the moment of each query. Throws when nobody
 * is calling: a query without a principal must fail, not return everything.
 */
public class SubjectsResolver implements Supplier<String[]> {

    @Override
    public String[] get() {
        return Arc.container()
                .instance(CurrentCaller.class)
                .get()
                .get()
                .subjects()
                .toArray(String[]::new);
    }
}
