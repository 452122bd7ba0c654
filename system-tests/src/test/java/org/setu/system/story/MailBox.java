package org.setu.system.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.system.stack.TestStack;

/** What stands in the mails of one address. */
record MailBox(String address) {

    /** What the first group of a pattern finds in the newest mail that has it. */
    Optional<String> newest(Pattern pattern) {
        String mails = new Postbox(TestStack.get().port("imap"), address).all();
        Matcher matcher = pattern.matcher(mails.replace("=\r\n", "").replace("=3D", "="));
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return Optional.ofNullable(found);
    }
}
