package org.setu.contract.disagreement;

import java.util.List;
import org.setu.contract.person.Side;
import org.setu.platform.access.Roles;

/** Who speaks for which side. */
final class DisagreementRules {

    private DisagreementRules() {}

    static List<String> roles(Side side) {
        return switch (side) {
            case OURS -> List.of(Roles.CONTRACT_MANAGER);
            case THEIRS -> List.of(Roles.PARTNER);
        };
    }
}
