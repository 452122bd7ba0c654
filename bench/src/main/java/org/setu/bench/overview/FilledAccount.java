package org.setu.bench.overview;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.setu.bench.Caller;
import org.setu.bench.Colleagues;
import org.setu.local.rig.RigService;

/** An account with contacts, deals, quotes and contracts, made by the API. */
final class FilledAccount {

    static final int CONTACTS = 10;
    static final int DEALS = 10;
    static final int CONTRACTS = 5;
    private static final int LONGEST_SECONDS = 60;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Caller agent;
    private final Caller administrator;

    private FilledAccount(Caller agent, Caller administrator) {
        this.agent = agent;
        this.administrator = administrator;
    }

    /** Makes it for this login, whose staff id is given; gives the id of the account. */
    static String make(Colleagues colleagues, RigService gateway, String login, String owner)
            throws Exception {
        return new FilledAccount(
                        colleagues.at(gateway, login, "account-manager"),
                        colleagues.at(gateway, "bench-admin", "administrator"))
                .make(owner);
    }

    private String make(String owner) throws Exception {
        String product = create(administrator, "/products", "{\"name\":\"GTX\",\"code\":\"GTX\"}");
        String book =
                create(
                        administrator,
                        "/price-books",
                        """
                        {"name":"List","code":"LIST","currency":"EUR","validFrom":"2026-01-01"}\
                        """);
        administrator.put(
                "/api/v1/price-books/%s/entries/%s".formatted(book, product),
                """
                {"listPrice":{"amount":"100.00","currency":"EUR"}}\
                """);
        String account = create(agent, "/accounts", "{\"name\":\"Isdom\"}");
        for (int i = 0; i < CONTACTS; i++) {
            create(
                    agent,
                    "/contacts",
                    """
                    {"familyName":"Petrova %d","primaryAccountId":"%s"}\
                    """
                            .formatted(i, account));
        }
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        for (int i = 0; i < DEALS; i++) {
            String deal =
                    create(
                            agent,
                            "/deals",
                            """
                            {"name":"Deal %d","accountId":"%s"}\
                            """
                                    .formatted(i, account));
            create(
                    agent,
                    "/deals/" + deal + "/quotes",
                    """
                    {"currency":"EUR","validUntil":"%s","lines":[{"productId":"%s","quantity":3}]}\
                    """
                            .formatted(until, product));
        }
        for (int i = 0; i < CONTRACTS; i++) {
            create(agent, "/contracts", contract(account, owner, product));
        }
        return account;
    }

    private static String contract(String account, String owner, String product) {
        return """
        {"accountId":"%s","ownerId":"%s","language":"en","templateCode":"SUPPLY","paymentDays":30,
         "lines":[{"productId":"%s","productCode":"GTX","productName":"GTX","quantity":3,
                   "unitPrice":{"amount":"100.00","currency":"EUR"},"discountPercent":0,
                   "net":{"amount":"300.00","currency":"EUR"}}]}\
        """
                .formatted(account, owner, product);
    }

    private String create(Caller caller, String collection, String json) throws Exception {
        String made = retrying(() -> caller.post("/api/v1" + collection, json));
        return mapper.readTree(made).path("id").asText();
    }

    /** What others publish takes a moment to arrive. */
    private static String retrying(Callable<String> call) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            try {
                return call.call();
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }
}
