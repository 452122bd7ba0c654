package org.setu.system.story;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of one address in the stack's mail server; it lets everybody in. */
record Postbox(int port, String address) {

    /**
     * A mail.
     *
     * @param language as its header says; empty if it does not
     * @param text its plain text
     */
    record Letter(String subject, String language, String text) {

        /** What the first group of a pattern finds in the text. */
        Optional<String> find(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    /** Everything that has arrived, the oldest first. */
    List<Letter> letters() {
        Properties settings = new Properties();
        settings.put("mail.imap.connectiontimeout", "5000");
        settings.put("mail.imap.timeout", "10000");
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", port, address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Letter> letters = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    letters.add(letter(message));
                }
                return letters;
            }
        } catch (MessagingException | IOException e) {
            throw new StoryFailure("the mails of " + address + " cannot be read", e);
        }
    }

    /** The newest letter in whose text a pattern finds something, and what it finds. */
    Optional<String> newest(Pattern pattern) {
        return letters().reversed().stream()
                .flatMap(letter -> letter.find(pattern).stream())
                .findFirst();
    }

    private static Letter letter(Message message) throws MessagingException, IOException {
        String[] language = message.getHeader("Content-Language");
        return new Letter(
                message.getSubject(), language == null ? "" : language[0], plainText(message));
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            return plainText(parts.getBodyPart(0));
        }
        return part.getContent().toString();
    }
}
