package org.setu.contract.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a version, over the hash of the version before it and the own text: whoever knows the
 * last one can tell whether any earlier word was changed.
 */
public final class TextHash {

    /** What the first version follows. */
    public static final String NOTHING = "0".repeat(64);

    private TextHash() {}

    /** SHA-256, in lower case hexadecimal, of the previous hash, a line feed, and the text. */
    public static String of(String previous, String canonicalText) {
        try {
            byte[] bytes = (previous + "\n" + canonicalText).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether versions, in order from the first, are the ones that were written. */
    public static boolean holds(List<ContractVersion> versions) {
        String previous = NOTHING;
        for (ContractVersion version : versions) {
            if (!version.previousHash().equals(previous)
                    || !version.textHash().equals(of(previous, version.canonicalText()))) {
                return false;
            }
            previous = version.textHash();
        }
        return true;
    }
}
