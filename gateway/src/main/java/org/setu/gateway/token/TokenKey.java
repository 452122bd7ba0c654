package org.setu.gateway.token;

import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a token: the cache holds no token that a heap dump could give away. */
record TokenKey(long a, long b, long c, long d) {

    private static final FastThreadLocal<MessageDigest> DIGEST =
            new FastThreadLocal<>() {
                @Override
                protected MessageDigest initialValue() throws NoSuchAlgorithmException {
                    return MessageDigest.getInstance("SHA-256");
                }
            };

    static TokenKey of(String token) {
        ByteBuffer hash =
                ByteBuffer.wrap(DIGEST.get().digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        return new TokenKey(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a);
    }
}
