package org.setu.platform.command;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of the body that was read in this request. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = new byte[0];

    /** Keeps the body until the end of the request. */
    public void remember(byte[] read) {
        this.bytes = read;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
