package org.setu.system.access;

import java.util.EnumMap;
import java.util.Map;

/** One specimen of each resource, made when a test first asks for it. */
final class Specimens {

    private final Map<Specimen, Specimen.Made> made = new EnumMap<>(Specimen.class);

    Specimen.Made of(Specimen kind) {
        return made.computeIfAbsent(kind, Specimen::made);
    }
}
