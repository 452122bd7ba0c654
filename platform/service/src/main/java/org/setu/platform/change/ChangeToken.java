package org.setu.platform.change;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Where a reader stands. Signed together with what the reader may see: with other subjects the
 * records that he gained or lost by that are not among the changes, so he starts again.
 *
 * @param kind of record
 * @param position the last change that was read
 * @param since losses before this transaction are none of this reader's
 * @param caughtUp when the reader had read all there was, or began
 */
record ChangeToken(String kind, ChangePosition position, String since, Instant caughtUp) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 6;

    String sign(String secret, Collection<String> subjects) {
        String text =
                String.join(
                        "\n",
                        kind,
                        position.xid(),
                        position.id().toString(),
                        since,
                        Long.toString(caughtUp.getEpochSecond()));
        String signed = text + "\n" + signature(text, secret, subjects);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token back.
     *
     * @throws ProblemException 400 if it is none of this kind of record; 410 if the reader's rights
     *     or the secret have changed since
     */
    static ChangeToken read(String token, String kind, String secret, Collection<String> subjects) {
        String[] parts = parts(token);
        if (parts.length != PARTS || !parts[0].equals(kind)) {
            throw malformed();
        }
        String text = String.join("\n", parts[0], parts[1], parts[2], parts[3], parts[4]);
        if (!MessageDigest.isEqual(
                bytes(signature(text, secret, subjects)), bytes(parts[PARTS - 1]))) {
            throw restart("What you may see has changed since you read last.");
        }
        return new ChangeToken(
                kind,
                new ChangePosition(parts[1], UUID.fromString(parts[2])),
                parts[3],
                Instant.ofEpochSecond(Long.parseLong(parts[4])));
    }

    static ProblemException restart(String because) {
        return new ProblemException(
                Problem.of(
                        ProblemType.RESTART_REQUIRED,
                        because
                                + " Read again without `after`, and forget what is not among the"
                                + " answers."));
    }

    private static String[] parts(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)
                    .split("\n", -1);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.invalidParameter(
                "after", "must be the `next` of an earlier answer of the same address");
    }

    private static String signature(String text, String secret, Collection<String> subjects) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            mac.update(bytes(text));
            new TreeSet<>(subjects).forEach(subject -> mac.update(bytes("\n" + subject)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
