package org.setu.gateway.support;

import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A token as Keycloak makes them, of which a test changes one thing. */
public final class Token {

    private final JwtClaims claims = new JwtClaims();
    private final JsonWebSignature signature = new JsonWebSignature();

    Token(Issuer issuer) {
        claims.setIssuer(issuer.url());
        claims.setAudience("setu-api", "account");
        claims.setSubject("8f14e45f-0000-7000-8000-000000000001");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setStringClaim("typ", "Bearer");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(issuer.key().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(issuer.key().getPrivateKey());
    }

    public Token claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public Token without(String name) {
        claims.unsetClaim(name);
        return this;
    }

    public Token expired() {
        claims.setExpirationTimeMinutesInTheFuture(-1);
        return this;
    }

    public Token algorithm(String algorithm, Key key) {
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setDoKeyValidation(false);
        signature.setKey(key);
        return this;
    }

    public Token keyId(String id) {
        signature.setKeyIdHeaderValue(id);
        return this;
    }

    public Token header(String name, String value) {
        signature.setHeader(name, value);
        return this;
    }

    public String sign() {
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
