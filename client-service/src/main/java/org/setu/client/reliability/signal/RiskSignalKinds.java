package org.setu.client.reliability.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.setu.platform.problem.ProblemException;

/** All kinds of signals. */
@ApplicationScoped
public class RiskSignalKinds implements PanacheRepositoryBase<RiskSignalKind, UUID> {

    /**
     * The kind.
     *
     * @throws ProblemException (404) if there is none
     */
    public RiskSignalKind get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("kind of risk signal"));
    }

    /** The kind of this key. */
    public Optional<RiskSignalKind> by(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The kinds of these keys, by their keys; one query. */
    public Map<String, RiskSignalKind> by(Collection<String> keys) {
        return list("key in ?1", keys).stream()
                .collect(Collectors.toMap(RiskSignalKind::key, Function.identity()));
    }
}
