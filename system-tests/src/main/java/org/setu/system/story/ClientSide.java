package org.setu.system.story;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A person and a system of the client get in; both are bound to the account. */
record ClientSide(Cast cast, Actor agent, Client client, Mails mails, Narrator narrator) {

    /** The director: a person whose letters are in Russian. */
    record Director(String contact, String email, Actor actor) {}

    /** Invites her; she confirms by the link in her mail and chooses a password. */
    Director director(String word) {
        String email = "irina." + word + "@client.example";
        String contact =
                agent.create(
                                "/contacts",
                                Map.of(
                                        "givenName",
                                        "Ирина",
                                        "familyName",
                                        "Соколова " + word,
                                        "jobTitle",
                                        "Director",
                                        "language",
                                        "ru",
                                        "emails",
                                        List.of(email),
                                        "primaryAccountId",
                                        client.id()))
                        .id();
        String partner =
                client.path()
                        + "/partners/"
                        + agent.create(
                                        client.path() + "/partners",
                                        Map.of("kind", "PERSON", "contactId", contact))
                                .id();
        confirm(partner, mails.await(email, "ru", "Ваш доступ"));
        String password = "Chosen by herself " + word;
        Postbox postbox = new Postbox(mails.port(), email);
        String link =
                Waiting.value(
                        "Keycloak's mail to " + email, () -> postbox.newest(PasswordPages.LINK));
        new PasswordPages().choose(link, password);
        narrator.note("she has followed Keycloak's link and chosen a password");
        Actor actor = cast.partner("irina", email, password);
        actor.get("/accounts/mine").expect(200).expect("/id", client.id());
        actor.get(client.path()).expect(403);
        return new Director(contact, email, actor);
    }

    /** Looking at the page confirms nothing: mail scanners look at links, too. */
    private void confirm(String partner, Postbox.Letter invitation) {
        URI link = URI.create(Mails.link(invitation));
        String token = link.getQuery().substring("token=".length());
        URI page = link.resolve(link.getPath());
        tell(HttpRequest.newBuilder(link).GET(), "curl -s \"" + page + "?token=$INVITATION\"");
        agent.get(partner).expect(200).expect("/state", "INVITED");
        narrator.note("the page asks; looking at it confirms nothing");
        tell(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "token="
                                                + URLEncoder.encode(
                                                        token, StandardCharsets.UTF_8))),
                new Curl("POST", page).form("token=\"$INVITATION\"").toString());
        agent.get(partner).expect(200).expect("/state", "CONFIRMED");
    }

    private void tell(HttpRequest.Builder request, String curl) {
        long begin = System.nanoTime();
        HttpResponse<String> response = Wire.send(request.build());
        narrator.request(response.statusCode(), (System.nanoTime() - begin) / 1_000_000, curl);
        if (response.statusCode() != 200) {
            throw new StoryFailure("the invitation is answered " + response.statusCode());
        }
    }

    /** The client's system gets credentials, shown once. */
    Credentials system(String word) {
        Answer connected =
                agent.create(
                        client.path() + "/partners",
                        Map.of("kind", "SYSTEM", "name", "ERP " + word));
        Credentials credentials =
                new Credentials(connected.text("/clientId"), connected.text("/clientSecret"));
        narrator.note("the answer holds the client secret, this once");
        return credentials;
    }

    /** By which the client's system signs in. */
    record Credentials(String clientId, String secret) {

        Actor actor(Cast cast) {
            return cast.system("erp", clientId, secret);
        }
    }
}
