package org.setu.bench.page;

/** Who looks. */
enum Viewer {
    TEN("10", "sees-ten", "account-manager"),
    THOUSAND("1,000", "sees-thousand", "account-manager"),
    ALL_BY_TERRITORY("200,000 (territory)", "sees-all", "sales-head"),
    ALL_BY_ROLE("200,000 (auditor)", "bench-auditor", "auditor");

    private final String sees;
    private final String login;
    private final String role;

    Viewer(String sees, String login, String role) {
        this.sees = sees;
        this.login = login;
        this.role = role;
    }

    String sees() {
        return sees;
    }

    String login() {
        return login;
    }

    String role() {
        return role;
    }
}
