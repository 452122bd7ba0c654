package org.setu.platform.access;

import java.util.Set;

/** The business roles, as Keycloak names them. */
public final class Roles {

    public static final String ACCOUNT_MANAGER = "account-manager";
    public static final String SALES_HEAD = "sales-head";
    public static final String CONTRACT_MANAGER = "contract-manager";
    public static final String MARKETING = "marketing";
    public static final String SERVICE_AGENT = "service-agent";
    public static final String COLLEAGUE = "colleague";
    public static final String DATA_STEWARD = "data-steward";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String PARTNER = "partner";

    /** Another service of this installation, by its own Keycloak client; never a person. */
    public static final String SERVICE = "service";

    /** Every business role; anything else in a token is ignored. */
    public static final Set<String> ALL =
            Set.of(
                    ACCOUNT_MANAGER,
                    SALES_HEAD,
                    CONTRACT_MANAGER,
                    MARKETING,
                    SERVICE_AGENT,
                    COLLEAGUE,
                    DATA_STEWARD,
                    AUDITOR,
                    ADMINISTRATOR,
                    PARTNER);

    private Roles() {}
}
