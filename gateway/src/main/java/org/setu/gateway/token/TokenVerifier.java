package org.setu.gateway.token;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.KeycloakConfig;
import org.setu.gateway.token.SigningKeys.SigningKey;

/** Verifies access tokens (RFC 9068 in spirit; Keycloak's form). May block for a key. */
final class TokenVerifier {

    /** Asymmetric only: a public key must never serve as an HMAC secret. */
    private static final Set<String> ALGORITHMS =
            Set.of(
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final KeycloakConfig config;
    private final SigningKeys keys;

    TokenVerifier(KeycloakConfig config, SigningKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    VerifiedToken verify(String token) throws InvalidTokenException, KeysUnavailableException {
        SigningKey key = keyOf(token);
        try {
            JwtClaims claims = consumer(key.key(), config.audience()).processToClaims(token);
            if (!"Bearer".equals(claims.getStringClaimValue("typ"))) {
                throw new InvalidTokenException("The token is not an access token");
            }
            Instant expires = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            return new VerifiedToken(claims.getSubject(), expires, key.generation());
        } catch (InvalidJwtException e) {
            throw new InvalidTokenException(reason(e));
        } catch (MalformedClaimException e) {
            throw new InvalidTokenException("The token is malformed");
        }
    }

    /** OpenID Connect Core, section 3.1.3.7. */
    SignedIn verifyIdToken(String token, String clientId, String nonce)
            throws InvalidTokenException, KeysUnavailableException {
        SigningKey key = keyOf(token);
        try {
            JwtClaims claims = consumer(key.key(), clientId).processToClaims(token);
            if (!"ID".equals(claims.getStringClaimValue("typ"))
                    || !nonce.equals(claims.getStringClaimValue("nonce"))) {
                throw new InvalidTokenException("The ID token is not that of this sign-in");
            }
            String name = claims.getStringClaimValue("name");
            return new SignedIn(claims.getSubject(), name == null ? "" : name);
        } catch (InvalidJwtException e) {
            throw new InvalidTokenException(reason(e));
        } catch (MalformedClaimException e) {
            throw new InvalidTokenException("The token is malformed");
        }
    }

    private SigningKey keyOf(String token) throws InvalidTokenException, KeysUnavailableException {
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(token);
        } catch (JoseException e) {
            throw new InvalidTokenException("The token is malformed");
        }
        String algorithm = signature.getAlgorithmHeaderValue();
        if (algorithm == null || !ALGORITHMS.contains(algorithm)) {
            throw new InvalidTokenException("The token's algorithm is not accepted");
        }
        String type = signature.getHeader("typ");
        if (type != null && !HEADER_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new InvalidTokenException("The token is not an access token");
        }
        String id = signature.getKeyIdHeaderValue();
        if (id == null) {
            throw new InvalidTokenException("The token names no key");
        }
        SigningKey key = keys.key(id);
        if (!fits(key.key().getAlgorithm(), algorithm)) {
            throw new InvalidTokenException("The token's algorithm is not that of its key");
        }
        return key;
    }

    private static boolean fits(@Nullable String declared, String used) {
        return declared == null || declared.equals(used);
    }

    private JwtConsumer consumer(PublicJsonWebKey key, String audience) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(
                                ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setVerificationKey(key.getPublicKey())
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    private static String reason(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID)
                || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is from another issuer";
        }
        if (e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "The token's signature is not valid";
        }
        return "The token is not valid";
    }
}
