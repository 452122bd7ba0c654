package org.setu.system.story;

import java.util.ArrayList;
import java.util.List;
import org.setu.system.stack.TestStack;

/** The story, told once in a test run, for all who look at what it left behind. */
final class ToldStory {

    private static final List<String> LINES = new ArrayList<>();
    private static final Story.Ending ENDING = TestStack.get().story(LINES::add).tell();

    private ToldStory() {}

    static Story.Ending ending() {
        return ENDING;
    }

    /** What was said. */
    static List<String> lines() {
        return List.copyOf(LINES);
    }
}
