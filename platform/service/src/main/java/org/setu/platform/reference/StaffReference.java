package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.access.StaffDirectory;

/** Staff members, who are named by what they work on. */
@ApplicationScoped
class StaffReference implements Referable {

    private final StaffDirectory directory;
    private final KeepingStaff keeping;
    private final ReferenceConfiguration configuration;
    private final ObjectMapper mapper;

    StaffReference(
            StaffDirectory directory,
            KeepingStaff keeping,
            ReferenceConfiguration configuration,
            ObjectMapper mapper) {
        this.directory = directory;
        this.keeping = keeping;
        this.configuration = configuration;
        this.mapper = mapper;
    }

    @Override
    public String route() {
        return "staff";
    }

    @Override
    public String title() {
        return "a person";
    }

    @Override
    public Set<String> fields() {
        return configuration.staffFields();
    }

    @Override
    public boolean known(UUID id) {
        return directory.byId(id).isPresent();
    }

    @Override
    public void keep(JsonNode answer) {
        keeping.keep(mapper.convertValue(answer, StaffRecord.class));
    }
}
