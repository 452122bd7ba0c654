package org.setu.system.story;

import java.util.List;

/** Another agent, who has no part in it. */
record Stranger(Actor actor, Narrator narrator) {

    /** Sees neither any of these records nor any of these lists' items. */
    void seesNothing(List<String> records, List<String> lists) {
        records.forEach(path -> actor.get(path).expect(404));
        for (String list : lists) {
            Answer found = actor.get(list).expect(200);
            if (!found.items("id").isEmpty()) {
                throw new StoryFailure("another agent finds " + found.json());
            }
        }
        narrator.note("nothing is there, neither by its id nor by searching");
    }
}
