package org.setu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.setu.platform.problem.ProblemException;

/**
 * JSON merge patch (RFC 7396): merged over the current representation, then validated whole. A
 * field that is absent stays; a field that is null is removed.
 */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;
    private final JsonProblems problems;

    MergePatch(ObjectMapper mapper, Validator validator, JsonProblems problems) {
        this.mapper = mapper;
        this.validator = validator;
        this.problems = problems;
    }

    /**
     * The request as it would be after the patch.
     *
     * @param current the whole record as a request
     * @param patch what the caller sent
     * @throws ProblemException if the result does not read or breaks a rule
     */
    public <T> T apply(T current, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.invalid("", "a merge patch must be a JSON object");
        }
        ObjectNode merged = merge(mapper.<ObjectNode>valueToTree(current), changes);
        T result = read(merged, current);
        Set<ConstraintViolation<T>> violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(ObjectNode merged, T current) {
        try {
            return (T) mapper.treeToValue(merged, current.getClass());
        } catch (JsonProcessingException e) {
            throw new ProblemException(problems.problem(e));
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    if (value.isNull()) {
                        target.remove(field.getKey());
                    } else if (value instanceof ObjectNode object
                            && target.get(field.getKey()) instanceof ObjectNode inner) {
                        target.set(field.getKey(), merge(inner, object));
                    } else {
                        target.set(field.getKey(), value);
                    }
                });
        return target;
    }
}
