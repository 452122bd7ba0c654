package org.setu.notification.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address that mail can go to. */
final class MailAddress {

    private static final int LONGEST = 254;

    private MailAddress() {}

    /** The address as it is sent, if it is one: ASCII, domain names of other scripts encoded. */
    static Optional<String> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Optional.empty();
        }
        try {
            String ascii = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            new InternetAddress(ascii, true).validate();
            return ascii.chars().allMatch(c -> c < 127) ? Optional.of(ascii) : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
