package org.setu.client.partner.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.setu.client.partner.ConnectingSystem;
import org.setu.client.partner.InvitingPartner;
import org.setu.client.partner.Partner;
import org.setu.client.partner.Partners;
import org.setu.platform.command.Command;
import org.setu.platform.command.EarlierAnswer;
import org.setu.platform.web.Answers;

/**
 * What is one transaction of the requests that also need Keycloak. The answers kept for repeats are
 * made here, before a secret is added to them: a repeat shows none, and none is ever stored.
 */
@ApplicationScoped
class PartnerCommands {

    private final Partners partners;
    private final InvitingPartner inviting;
    private final ConnectingSystem connecting;
    private final EarlierAnswer earlier;
    private final Answers answers;
    private final ObjectMapper mapper;

    PartnerCommands(
            Partners partners,
            InvitingPartner inviting,
            ConnectingSystem connecting,
            EarlierAnswer earlier,
            Answers answers,
            ObjectMapper mapper) {
        this.partners = partners;
        this.inviting = inviting;
        this.connecting = connecting;
        this.earlier = earlier;
        this.answers = answers;
        this.mapper = mapper;
    }

    /** Whether the request was done before: then Keycloak is left alone. */
    boolean isRepeat() {
        return earlier.isKept();
    }

    @Command
    Response invite(UUID accountId, UUID contactId) {
        return created(inviting.invite(accountId, contactId));
    }

    @Command
    Response connect(ConnectingSystem.Prepared prepared) {
        return created(connecting.connect(prepared));
    }

    @Command
    Response secretChanged(UUID accountId, UUID id, HttpHeaders headers) {
        return answers.changed(
                headers, partners.of(accountId, id), connecting::secretChanged, PartnerView::of);
    }

    /** Gives the earlier answer, which is there, instead of doing anything. */
    @Command
    Response repeat() {
        throw new IllegalStateException("the earlier answer is gone");
    }

    /** The answer with the secret, for this one time; a repeat stays without. */
    Response with(String secret, Response answer) {
        if (answer.getHeaders().containsKey("Setu-Repeated")) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(tree(answer.getEntity()).put("clientSecret", secret))
                .build();
    }

    private Response created(Partner partner) {
        return answers.created(
                PartnerResource.collection(partner.accountId()), partner, PartnerView::of);
    }

    private ObjectNode tree(Object entity) {
        try {
            return entity instanceof byte[] bytes
                    ? (ObjectNode) mapper.readTree(bytes)
                    : mapper.valueToTree(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
