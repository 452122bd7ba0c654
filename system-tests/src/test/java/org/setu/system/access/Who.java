package org.setu.system.access;

import io.restassured.specification.RequestSpecification;
import org.setu.system.stack.Caller;

/**
 * Those who call. The owner and his head work in the Central office, the second agent in the West,
 * the stranger in the East; the last five are nobody's staff.
 */
enum Who {
    OWNER("owner", "account-manager", "darcel.schlecht"),
    SECOND("second agent", "account-manager", "vicki.laflamme"),
    MATE("member of the deal's team", "account-manager", "kary.hendrixson"),
    STRANGER("agent of another office", "account-manager", "corliss.cosme"),
    SUBSTITUTE("the same, acting for the owner", "account-manager", "corliss.cosme"),
    HEAD("sales head of the owner", "sales-head", "melvin.marxen"),
    HEAD_OF_SECOND("sales head of the second agent", "sales-head", "celia.rouche"),
    HEAD_ELSEWHERE("sales head of another region", "sales-head", "rocco.neubert"),
    STEWARD("data steward", "data-steward", "steward"),
    AUDITOR("auditor", "auditor", "auditor"),
    ADMINISTRATOR("administrator", "administrator", "admin"),
    CONTRACT_MANAGER("contract manager", "contract-manager", "test.contract-manager"),
    MARKETING("marketing", "marketing", "test.marketing"),
    SERVICE_AGENT("service agent", "service-agent", "test.service-agent"),
    COLLEAGUE("colleague", "colleague", "test.colleague"),
    PARTNER("partner", "partner", "test.partner");

    private final String label;
    private final String role;
    private final Caller caller;

    Who(String label, String role, String username) {
        this.label = label;
        this.role = role;
        this.caller = new Caller(username);
    }

    String label() {
        return label;
    }

    /** The role that counts for what he may do. */
    String role() {
        return role;
    }

    Caller caller() {
        return caller;
    }

    boolean may(Operation operation) {
        return operation.roles().contains(role);
    }

    /** A request in his name, or in the name of whom he represents. */
    RequestSpecification request() {
        return this == SUBSTITUTE
                ? caller.request().header("Setu-Acting-For", OWNER.caller.staffId())
                : caller.request();
    }
}
