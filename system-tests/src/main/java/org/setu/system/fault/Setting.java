package org.setu.system.fault;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * The people of a run and what they need before they can write.
 *
 * @param account whose deals and contracts they are
 * @param agent who sells; his login is {@link #AGENT}
 * @param manager who reviews, approves and signs contracts
 * @param contact of the client, who is told by mail
 * @param product with a price
 */
record Setting(UUID account, UUID agent, UUID manager, UUID contact, UUID product) {

    static final String AGENT = "fault-writer";
    static final String MANAGER = "fault-manager";
    static final String PARTNER = "fault-partner";
    static final String CLIENT_ADDRESS = "client@fault.example";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static String addressOf(String login) {
        return login + "@fault.example";
    }

    /** Makes them, and waits until every service has heard of them. */
    static Setting prepare(FaultStack stack, Ledger ledger) throws InterruptedException {
        Api administrator = stack.api("client", "fault-admin", "administrator");
        UUID agent = staff(administrator, AGENT, "account-manager");
        UUID manager = staff(administrator, MANAGER, "contract-manager");
        UUID product = product(stack.api("deal", "fault-admin", "administrator"));
        Api.Answer account =
                stack.agent("client")
                        .post(
                                "/api/v1/accounts?force=true&reason=test",
                                "{\"name\":\"Account of all\"}")
                        .required("the account of all deals");
        ledger.acknowledged(new Acknowledged(Topic.ACCOUNT, account.id(), account.version()));
        partner(stack, account.id());
        Setting setting = new Setting(account.id(), agent, manager, UUID.randomUUID(), product);
        setting.awaitKnown(new Tables(stack.rig()));
        return setting;
    }

    private static UUID staff(Api administrator, String login, String role)
            throws InterruptedException {
        return administrator
                .post(
                        "/api/v1/staff",
                        """
                        {"name":"%s","keycloakSubject":"%s","email":"%s","roles":["%s"]}\
                        """
                                .formatted(login, login, addressOf(login), role))
                .required(login)
                .id();
    }

    private static UUID product(Api administrator) throws InterruptedException {
        UUID product =
                administrator
                        .post("/api/v1/products", "{\"code\":\"FAULT\",\"name\":\"Fault\"}")
                        .required("a product")
                        .id();
        UUID book =
                administrator
                        .post(
                                "/api/v1/price-books",
                                """
                                {"code":"FAULT","name":"Fault","currency":"EUR","validFrom":"2020-01-01"}\
                                """)
                        .required("a price book")
                        .id();
        administrator
                .put(
                        "/api/v1/price-books/%s/entries/%s".formatted(book, product),
                        "{\"listPrice\":{\"amount\":\"100.00\",\"currency\":\"EUR\"}}")
                .required("a price");
        return product;
    }

    /**
     * What client-service publishes of a partner's login, without the Keycloak that it would need
     * to make one; only contract-service has to know it here.
     */
    private static void partner(FaultStack stack, UUID account) {
        new Tables(stack.rig())
                .execute(
                        "contract",
                        """
                        insert into staff_access
                            (id, version, keycloak_subject, name, roles, subjects, active)
                        values ('%s', 1, '%s', 'Partner', '{partner}', '{x:%s}', true)\
                        """
                                .formatted(UUID.randomUUID(), PARTNER, account));
    }

    private void awaitKnown(Tables tables) {
        String common =
                """
                select (select count(*) from account where id = '%s')
                     * (select count(*) from published_unit where id = '%s')
                     * (select count(*) from staff_access where id = '%s')
                     * (select count(*) from staff_access where id = '%s')\
                """
                        .formatted(account, account, agent, manager);
        await(tables, "deal", common);
        await(tables, "contract", common + "* (select count(*) from contract_manager)");
        String logins = "* (select greatest(count(*) - 1, 0) from login where email is not null)";
        await(tables, "notification", common + logins);
    }

    private static void await(Tables tables, String database, String known) {
        Awaitility.await(database + "-service hears of the account and its people")
                .atMost(PATIENCE)
                .until(() -> tables.number(database, known) > 0);
    }
}
