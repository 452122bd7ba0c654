package org.setu.gateway.page;

import java.util.List;
import java.util.UUID;

/**
 * What every page has.
 *
 * @param here its path and query, to come back to
 * @param proof that a form comes from this session; empty without a session
 * @param done the step that was taken a moment ago; empty if none was
 */
public record Frame(
        Words words, Person person, String here, String proof, String done, Attempt attempt) {

    static final String PROOF = "proof";
    static final String KEY = "key";
    static final String VERSION = "version";

    /** The same page after a step that was refused. */
    Frame after(Attempt refused) {
        return new Frame(words, person, here, proof, "", refused);
    }

    public String tag() {
        return words.language().tag();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public boolean isIn(Language language) {
        return words.language() == language;
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, Object parameter) {
        return words.say(key, parameter);
    }

    public String word(String kind, String code) {
        return words.word(kind, code);
    }

    /** The address of a file that pages load; changes with its content. */
    public String asset(String name) {
        return Assets.address(name);
    }

    public boolean refused() {
        return attempt.refused();
    }

    public boolean stale() {
        return attempt.stale();
    }

    public Part problem() {
        return attempt.problem();
    }

    /** The words for what was refused. */
    public String refusal() {
        String detail = attempt.problem().text("detail");
        return detail.isEmpty() ? attempt.problem().text("title") : detail;
    }

    public List<Part> otherErrors() {
        return attempt.otherErrors();
    }

    /** By what a repetition of this form is recognised. */
    public String key(String step) {
        return attempt.isOf(step) && attempt.mayHaveBeenDone()
                ? attempt.value(KEY)
                : UUID.randomUUID().toString();
    }

    /** What had been entered. */
    public String value(String step, String field) {
        return attempt.isOf(step) ? attempt.value(field) : "";
    }

    /** What was wrong with it; empty if nothing was. */
    public String wrong(String step, String field) {
        return attempt.isOf(step) ? attempt.wrong(field) : "";
    }
}
