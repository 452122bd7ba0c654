package org.setu.client.partner;

import java.util.List;

/** How far the access of a partner has come. */
public enum PartnerState {
    INVITED,
    CONFIRMED,
    EXPIRED,
    REVOKED;

    /** The steps that staff may take now. */
    public List<String> steps(PartnerKind kind) {
        return switch (this) {
            case INVITED -> List.of("invite-again", "revoke");
            case EXPIRED -> List.of("invite-again");
            case CONFIRMED ->
                    switch (kind) {
                        case PERSON -> List.of("send-password-link", "revoke");
                        case SYSTEM -> List.of("rotate-secret", "revoke");
                    };
            case REVOKED -> List.of();
        };
    }
}
