package org.setu.platform.web;

/** RFC 6901 spelling. */
final class JsonPointers {

    private JsonPointers() {}

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
