package org.setu.gateway.proxy;

import io.netty.util.AsciiString;

/** A fixed set of header names, looked up without regard to case and without allocation. */
final class HeaderNames {

    private final AsciiString[] table;

    HeaderNames(String... names) {
        table = new AsciiString[Integer.highestOneBit(names.length * 4)];
        for (String name : names) {
            int slot = slot(name);
            while (table[slot] != null) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = AsciiString.cached(name);
        }
    }

    boolean contains(CharSequence name) {
        for (int slot = slot(name); table[slot] != null; slot = (slot + 1) & (table.length - 1)) {
            if (table[slot].contentEqualsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private int slot(CharSequence name) {
        int hash = AsciiString.hashCode(name);
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }
}
