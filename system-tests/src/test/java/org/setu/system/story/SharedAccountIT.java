package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.setu.system.stack.Caller;

/**
 * An account of one agent on which another agent works a deal. Darcel Schlecht works for Melvin
 * Marxen (Central), Moses Frase for Dustin Brinkmann (Central), Vicki Laflamme for Celia Rouche
 * (West).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedAccountIT {

    private static final Caller OWNER = Caller.named("Darcel Schlecht");
    private static final Caller OTHER = Caller.named("Vicki Laflamme");
    private static final Caller HEAD_OF_OWNER = Caller.named("Melvin Marxen");
    private static final Caller HEAD_OF_OTHER = Caller.named("Celia Rouche");
    private static final Caller STRANGER = Caller.named("Cara Losch");

    private final String word = "Shared" + UUID.randomUUID().toString().substring(0, 8);
    private String account = "";
    private String dealOfOwner = "";
    private String dealOfOther = "";

    @BeforeAll
    void anAccountWithTwoAgents() {
        account = OWNER.create("/accounts", Map.of("name", word + " Works")).getString("id");
        dealOfOwner = deal(OWNER, "owner");
        // The other agent cannot see the account; a data steward gives him his deal.
        dealOfOther =
                Caller.STEWARD
                        .create(
                                "/deals",
                                Map.of(
                                        "name",
                                        word + " other",
                                        "accountId",
                                        account,
                                        "ownerId",
                                        OTHER.staffId()))
                        .getString("id");
    }

    private String deal(Caller by, String name) {
        JsonPath made =
                by.create("/deals", Map.of("name", word + " " + name, "accountId", account));
        return made.getString("id");
    }

    @Test
    void theOwnerSeesBothDeals() {
        assertThat(OWNER.status("/deals/" + dealOfOwner)).isEqualTo(200);
        assertThat(OWNER.status("/deals/" + dealOfOther)).isEqualTo(200);
        assertThat(OWNER.count("/deals?accountId=" + account)).isEqualTo(2);
        assertThat(OWNER.count("/deals?q=" + word)).isEqualTo(2);
    }

    @Test
    void theOtherAgentSeesHisDealWithTheAccountsNameAndNothingElse() {
        assertThat(OTHER.status("/deals/" + dealOfOwner)).isEqualTo(404);
        JsonPath seen = OTHER.get("/deals/" + dealOfOther);
        assertThat(seen.getString("account.name")).isEqualTo(word + " Works");
        assertThat(OTHER.count("/deals?accountId=" + account)).isEqualTo(1);
        assertThat(OTHER.count("/deals?q=" + word)).isEqualTo(1);
        assertThat(OTHER.items("/deals?q=" + word)).hasSize(1);
        assertThat(OTHER.status("/accounts/" + account)).isEqualTo(404);
        assertThat(OTHER.items("/accounts?q=" + word)).isEmpty();
    }

    @Test
    void theHeadsSeeWhatTheirPeopleSee() {
        assertThat(HEAD_OF_OWNER.status("/deals/" + dealOfOwner)).isEqualTo(200);
        assertThat(HEAD_OF_OWNER.status("/deals/" + dealOfOther)).isEqualTo(200);
        assertThat(HEAD_OF_OTHER.status("/deals/" + dealOfOther)).isEqualTo(200);
        assertThat(HEAD_OF_OTHER.status("/deals/" + dealOfOwner)).isEqualTo(404);
        assertThat(HEAD_OF_OTHER.count("/deals?q=" + word)).isEqualTo(1);
    }

    @Test
    void theHeadOfAnotherRegionSeesNothing() {
        assertThat(STRANGER.status("/accounts/" + account)).isEqualTo(404);
        assertThat(STRANGER.status("/deals/" + dealOfOwner)).isEqualTo(404);
        assertThat(STRANGER.status("/deals/" + dealOfOther)).isEqualTo(404);
        assertThat(STRANGER.count("/deals?q=" + word)).isZero();
        assertThat(STRANGER.count("/accounts?q=" + word)).isZero();
    }

    @Test
    void whoSeesADealButNotTheOtherCannotChangeTheOther() {
        String before = OWNER.etag("/deals/" + dealOfOwner);

        int status =
                OTHER.patch("/deals/" + dealOfOwner, before, Map.of("name", "Mine")).statusCode();

        assertThat(status).isEqualTo(404);
        assertThat(OWNER.etag("/deals/" + dealOfOwner)).isEqualTo(before);
    }

    @Test
    void theAuditorSeesAllAndChangesNothing() {
        assertThat(Caller.AUDITOR.count("/deals?q=" + word)).isEqualTo(2);
        assertThat(Caller.AUDITOR.status("/accounts/" + account)).isEqualTo(200);
        assertThat(
                        Caller.AUDITOR
                                .post("/deals", Map.of("name", "No", "accountId", account))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAdministratorSeesNoBusinessData() {
        assertThat(Caller.ADMINISTRATOR.status("/deals/" + dealOfOwner)).isIn(403, 404);
        assertThat(Caller.ADMINISTRATOR.status("/accounts/" + account)).isIn(403, 404);
    }
}
