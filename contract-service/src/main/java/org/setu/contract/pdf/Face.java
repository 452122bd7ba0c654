package org.setu.contract.pdf;

/** A font file. Its order is that of preference: what Noto Serif has is written with it. */
enum Face {
    SERIF("NotoSerif-Regular", false),
    DEVANAGARI("NotoSerifDevanagari-Regular", false),
    SERIF_BOLD("NotoSerif-Bold", true),
    DEVANAGARI_BOLD("NotoSerifDevanagari-Bold", true);

    private final String file;
    private final boolean bold;

    Face(String file, boolean bold) {
        this.file = file;
        this.bold = bold;
    }

    String resource() {
        return "fonts/" + file + ".ttf";
    }

    boolean bold() {
        return bold;
    }
}
