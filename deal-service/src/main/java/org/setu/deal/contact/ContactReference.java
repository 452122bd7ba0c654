package org.setu.deal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.reference.Referable;

/** Contacts, to whom quotes are sent and with whom contracts are discussed. */
@ApplicationScoped
class ContactReference implements Referable {

    private final Contacts contacts;
    private final ObjectMapper mapper;

    ContactReference(Contacts contacts, ObjectMapper mapper) {
        this.contacts = contacts;
        this.mapper = mapper;
    }

    @Override
    public String route() {
        return "contacts";
    }

    @Override
    public String title() {
        return "a contact";
    }

    @Override
    public Set<String> fields() {
        return Set.of("contactId", "partnerContactId");
    }

    @Override
    public boolean known(UUID id) {
        return contacts.byId(id).isPresent();
    }

    @Override
    public void keep(JsonNode answer) {
        contacts.store(mapper.convertValue(answer, ContactRecord.class));
    }
}
