package org.setu.client.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.client.publishing.Publishing;
import org.setu.client.territory.TerritoriesRearranged;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.problem.ProblemException;

/**
 * Keeps what staff may see in step with territories, teams and substitutions: tells this service's
 * own directory at once and the others by {@code setu.client.staff}, in one transaction with what
 * caused it. People for whom nothing changes are left alone.
 */
@ApplicationScoped
public class StaffAccess {

    private final StaffMembers staff;
    private final StaffRecords records;
    private final StaffStates states;
    private final StaffDirectory directory;
    private final Publishing publishing;
    private final HierarchyLock lock;
    private final ObjectMapper mapper;

    StaffAccess(
            StaffMembers staff,
            StaffRecords records,
            StaffStates states,
            StaffDirectory directory,
            Publishing publishing,
            HierarchyLock lock,
            ObjectMapper mapper) {
        this.staff = staff;
        this.records = records;
        this.states = states;
        this.directory = directory;
        this.publishing = publishing;
        this.lock = lock;
        this.mapper = mapper;
    }

    void follow(@Observes TerritoriesRearranged event) {
        waitForOthers();
        refresh(staff.listAll());
    }

    /** Derives the access of these people again and publishes what changed. */
    void refresh(Collection<StaffMember> members) {
        if (members.isEmpty()) {
            return;
        }
        waitForOthers();
        Map<UUID, StaffState> before = new HashMap<>();
        List<UUID> ids = members.stream().map(StaffMember::id).toList();
        states.list("id in ?1", ids).forEach(state -> before.put(state.id(), state));
        for (StaffRecord record : records.of(members)) {
            String text = write(record);
            StaffState state = before.get(record.id());
            if (state == null) {
                state = new StaffState(record.id(), text);
                states.persist(state);
            } else if (!state.become(text)) {
                continue;
            }
            states.flush();
            publishing.staff(state, record);
            directory.store(entry(record, state.version()));
        }
    }

    /**
     * What was last published of a staff member.
     *
     * @throws ProblemException (404) if there is no such person
     */
    public ObjectNode published(UUID id) {
        StaffState state = states.findById(id);
        if (state == null) {
            throw ProblemException.notFound("staff member");
        }
        return mapper.<ObjectNode>valueToTree(read(state.state())).put("version", state.version());
    }

    StaffRecord recordOf(StaffState state) {
        return read(state.state());
    }

    /**
     * Access is derived from many rows: of two transactions at once, each would miss the other's.
     * The second one waits and then reads what the first has committed.
     */
    private void waitForOthers() {
        lock.take("staff access");
    }

    private static StaffEntry entry(StaffRecord record, long version) {
        return new StaffEntry(
                record.id(),
                version,
                record.keycloakSubject(),
                record.name(),
                record.roles(),
                record.subjects(),
                record.substitutions().stream()
                        .map(s -> new StaffEntry.Substitution(s.absentId(), s.from(), s.until()))
                        .toList(),
                record.managerId(),
                record.territoryId(),
                record.region(),
                record.active(),
                false);
    }

    private String write(StaffRecord record) {
        try {
            return mapper.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private StaffRecord read(String state) {
        try {
            return mapper.readValue(state, StaffRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
