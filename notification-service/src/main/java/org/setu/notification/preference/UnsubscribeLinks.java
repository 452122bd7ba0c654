package org.setu.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.setu.notification.topic.Language;

/**
 * Links with which a recipient switches a topic off without logging in. Nothing is stored: the link
 * says what it is for and is signed. It does not expire, for mail is read late, and can do nothing
 * but this.
 */
@ApplicationScoped
public class UnsubscribeLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 24;
    private static final int SIGNATURE_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final String origin;
    private final SecretKeySpec key;

    UnsubscribeLinks(
            @ConfigProperty(name = "setu.public-url") URI publicUrl,
            @ConfigProperty(name = "setu.notification.link-secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "setu.notification.link-secret needs at least 24 characters");
        }
        this.origin = publicUrl.toString().replaceAll("/+$", "");
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * What a link is for.
     *
     * @param recipient who does not want it
     * @param topic what is not wanted
     * @param language of the page that asks for confirmation
     */
    public record Unsubscription(UUID recipient, String topic, Language language) {}

    /** The address of the page that asks for confirmation. */
    public String link(Unsubscription unsubscription) {
        return origin + "/api/v1/unsubscribe/" + token(unsubscription);
    }

    String token(Unsubscription unsubscription) {
        String words = unsubscription.language().tag() + unsubscription.topic();
        byte[] text = words.getBytes(StandardCharsets.US_ASCII);
        byte[] content =
                ByteBuffer.allocate(ID_BYTES + text.length)
                        .putLong(unsubscription.recipient().getMostSignificantBits())
                        .putLong(unsubscription.recipient().getLeastSignificantBits())
                        .put(text)
                        .array();
        byte[] all = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(sign(content), 0, all, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What a token is for; empty if this installation has not made it. */
    public Optional<Unsubscription> read(String token) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            int length = all.length - SIGNATURE_BYTES;
            if (length < ID_BYTES + 2) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(all, length);
            byte[] signature = Arrays.copyOfRange(all, length, all.length);
            if (!MessageDigest.isEqual(signature, sign(content))) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(content);
            UUID recipient = new UUID(buffer.getLong(), buffer.getLong());
            String words =
                    new String(content, ID_BYTES, length - ID_BYTES, StandardCharsets.US_ASCII);
            Language language = Language.firstOf(words.substring(0, 2));
            return Optional.of(new Unsubscription(recipient, words.substring(2), language));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
