package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.setu.local.stack.AfterStart;
import org.setu.local.stack.Progress;
import org.setu.local.stack.StackInfo;

/**
 * Fills empty databases with the demonstration data, through the gateway, as people would: an
 * administrator makes territories, staff and products, a data steward imports the rest. A run that
 * was interrupted is continued; what is complete, or was taken back, is left alone.
 */
public final class DemoLoad implements AfterStart {

    /** Set to {@code none}, the stack starts without demonstration data. */
    public static final String SETTING = "SETU_DEMO";

    /** Whose accounts have more to look at than the imported data. */
    private static final String AGENT = "darcel.schlecht";

    @Override
    public String name() {
        return "demonstration data";
    }

    @Override
    public void run(StackInfo stack, Progress progress) {
        if ("none".equals(System.getenv(SETTING))) {
            progress.note("not wanted: %s=none".formatted(SETTING));
            return;
        }
        Api steward = new Api(stack.gateway(), stack.token("steward"));
        Importing accounts = new Importing(steward, "/imports");
        Importing deals = new Importing(steward, "/deal-imports");
        Optional<JsonNode> earlier = deals.find(Plans.OPPORTUNITIES).filter(DemoLoad::isSettled);
        if (earlier.isPresent()) {
            progress.note("there: " + Importing.counts(earlier.get()));
            return;
        }
        if (accounts.find(Plans.ACCOUNTS).isEmpty()
                && !steward.get("/accounts?limit=1").path("items").isEmpty()) {
            progress.note("not loaded: there are other accounts already");
            return;
        }
        load(stack, progress, steward, accounts, deals);
    }

    private static boolean isSettled(JsonNode job) {
        return Importing.isDone(job) || job.path("state").asText().startsWith("ROLL");
    }

    private static void load(
            StackInfo stack, Progress progress, Api steward, Importing accounts, Importing deals) {
        CrmSales data = CrmSales.read(stack.root().resolve("deploy/local/demo/crm-sales"));
        Api administrator = new Api(stack.gateway(), stack.token("admin"));
        progress.note("territories, staff and products");
        CompletableFuture<JsonNode> products =
                CompletableFuture.supplyAsync(() ->
                        deals.run(
                                Plans.PRODUCTS,
                                bytes(data.directory().resolve(CrmSales.PRODUCTS)),
                                _ -> {}));
        Map<String, String> territories = new Territories(administrator).ensure(data);
        int people = new Staff(administrator, stack.users()).ensure(data, territories);
        JsonNode accountsReport =
                accounts.run(Plans.ACCOUNTS, AccountsFile.withOwners(data), progress::note);
        CompletableFuture<Integer> contacts =
                CompletableFuture.supplyAsync(() -> new SyntheticContacts(steward).ensure());
        JsonNode productsReport = joined(products);
        JsonNode dealsReport =
                deals.run(
                        Plans.OPPORTUNITIES,
                        bytes(data.directory().resolve(CrmSales.OPPORTUNITIES)),
                        progress::note);
        System.out.print(DemoReport.owners(data));
        System.out.printf("Staff: %d%n", people);
        System.out.println("Products: " + Importing.counts(productsReport));
        System.out.println("Accounts: " + Importing.counts(accountsReport));
        System.out.printf("Contacts: %d, all synthetic%n", joined(contacts));
        Api agent = new Api(stack.gateway(), stack.token(AGENT));
        new SampleCadences(administrator, agent).ensure();
        System.out.printf(
                "People on maps: %d, cases: %d, needs: %d, competitors: %d, assessed: %d, trade events:"
                        + " %d, segments: %d, leads: %d, plans: %d, all made up, at the accounts of %s%n",
                new SampleMaps(agent).ensure(),
                new SampleCases(administrator, agent).ensure(),
                new SampleNeeds(agent).ensure(),
                new SampleCompetitors(administrator, agent).ensure(),
                new SampleReliability(agent).ensure(),
                new SampleTradeEvents(agent).ensure(),
                new SampleSegments(agent).ensure(),
                new SampleLeads(administrator, agent).ensure(),
                new SamplePlans(agent).ensure(),
                AGENT);
        new SampleHealth(agent).ensure();
        System.out.println("Opportunities: " + Importing.counts(dealsReport));
        System.out.print(DemoReport.figures(steward));
        progress.note(
                "accounts %s; opportunities %s"
                        .formatted(
                                Importing.counts(accountsReport), Importing.counts(dealsReport)));
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DemoFailure failure
                    ? failure
                    : new DemoFailure(String.valueOf(e.getCause()), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demonstration data", e);
        }
    }
}
