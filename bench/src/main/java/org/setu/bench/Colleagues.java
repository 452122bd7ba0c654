package org.setu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;

/** Staff of a rig, made through client-service. */
public final class Colleagues {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Rig rig;
    private final RigService client;
    private final Caller administrator;

    public Colleagues(Rig rig, RigService client) {
        this.rig = rig;
        this.client = client;
        this.administrator =
                new Caller(client.url(), rig.issuer().token("bench-admin", "administrator"));
    }

    /** Someone who signs in by this name and has mail at it; gives the staff id. */
    public String add(String login) throws IOException, InterruptedException {
        return mapper.readTree(
                        administrator.post(
                                "/api/v1/staff",
                                """
                                {"name":"%1$s","keycloakSubject":"%1$s","email":"%1$s@setu.example"}\
                                """
                                        .formatted(login)))
                .path("id")
                .asText();
    }

    /** Someone at client-service itself. */
    public Caller caller(String login, String role) {
        return at(client, login, role);
    }

    /** Someone at a service or the gateway. */
    public Caller at(RigService service, String login, String role) {
        return new Caller(service.url(), rig.issuer().token(login, role));
    }

    /** Makes a lead for somebody, who is told of it; gives its id. */
    public String assign(Caller giver, String owner, String company)
            throws IOException, InterruptedException {
        return mapper.readTree(
                        giver.post(
                                "/api/v1/leads",
                                """
                                {"source":"CALL","company":"%s","ownerId":"%s"}\
                                """
                                        .formatted(company, owner)))
                .path("id")
                .asText();
    }
}
