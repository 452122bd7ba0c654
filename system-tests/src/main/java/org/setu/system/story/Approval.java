package org.setu.system.story;

import java.util.Map;

/** The head says yes, beginning at the link in his mail. */
record Approval(Actor agent, Actor head, Mails mails, Narrator narrator) {

    void bySomebodyElse(Offer.Asked asked, String headMail) {
        Answer own = agent.tryStep(asked.quote(), "approve", Map.of()).expect(403);
        narrator.note(own.text("/detail"));
        agent.get(asked.quote()).expect("/state", "IN_APPROVAL");

        Postbox.Letter letter = mails.await(headMail, "en", asked.number());
        String link = Mails.link(letter);
        if (!link.startsWith(head.address("").resolve("/app/").toString())
                || !link.endsWith("/" + asked.quoteId())) {
            throw new StoryFailure("the link of the mail leads elsewhere: " + link);
        }
        narrator.note("its link: %s", link);
        String before = head.get(asked.quote()).expect(200).etag();
        head.get(asked.quote()).expect(200).expect("/state", "IN_APPROVAL");
        if (!head.quietly().get(asked.quote()).etag().equals(before)) {
            throw new StoryFailure("looking at the quote changed it");
        }
        head.step(asked.quote(), "approve", Map.of("note", "For the fair"))
                .expect("/state", "APPROVED");
    }
}
