package org.setu.system.story;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head says yes on the page to which the link in his mail leads. */
record Approval(Actor agent, Actor head, Mails mails, Narrator narrator) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    void bySomebodyElse(Offer.Asked asked, String headMail) {
        Answer own = agent.tryStep(asked.quote(), "approve", Map.of()).expect(403);
        narrator.note(own.text("/detail"));
        agent.get(asked.quote()).expect("/state", "IN_APPROVAL");

        URI link = URI.create(Mails.link(mails.await(headMail, "en", asked.number())));
        if (!link.resolve("/").equals(head.address("").resolve("/"))
                || !link.getPath().endsWith("/" + asked.quoteId())) {
            throw new StoryFailure("the link of the mail leads elsewhere: " + link);
        }
        narrator.note("its link: %s", link);
        String before = head.quietly().get(asked.quote()).etag();
        HttpResponse<String> page = look(link);
        Answer after = head.get(asked.quote()).expect(200).expect("/state", "IN_APPROVAL");
        if (!after.etag().equals(before)) {
            throw new StoryFailure("looking at the page changed the quote");
        }
        narrator.note("the page asks; looking at it changes nothing");
        send(page, asked);
        head.get(asked.quote()).expect(200).expect("/state", "APPROVED");
    }

    /** Follows redirects as a browser does. */
    private HttpResponse<String> look(URI address) {
        HttpResponse<String> response =
                head.exchange(
                        head.request(address).header("Accept", "text/html").GET().build(),
                        head.curl("GET", address));
        if (response.statusCode() == 303) {
            return look(address.resolve(response.headers().firstValue("Location").orElseThrow()));
        }
        if (response.statusCode() != 200) {
            throw new StoryFailure("the page is answered " + response.statusCode());
        }
        return response;
    }

    /** Sends its form with the fields that it holds. */
    private void send(HttpResponse<String> page, Offer.Asked asked) {
        String step = "/app" + asked.quote() + "/approve";
        int begin = page.body().indexOf("action=\"" + step + '"');
        if (begin < 0) {
            throw new StoryFailure("the page has no form to approve: " + page.body());
        }
        URI target = page.uri().resolve(step);
        Curl curl = head.curl("POST", target);
        StringBuilder fields = new StringBuilder("note=").append(encoded("For the fair"));
        curl.form("note='For the fair'");
        Matcher hidden =
                HIDDEN.matcher(page.body().substring(begin, page.body().indexOf("</form>", begin)));
        while (hidden.find()) {
            fields.append('&').append(hidden.group(1)).append('=').append(encoded(hidden.group(2)));
            curl.form(hidden.group(1) + "='" + hidden.group(2) + "'");
        }
        HttpRequest request =
                head.request(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.toString()))
                        .build();
        int status = head.exchange(request, curl).statusCode();
        if (status != 303) {
            throw new StoryFailure("the form is answered " + status);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
