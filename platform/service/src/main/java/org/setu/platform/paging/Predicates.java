package org.setu.platform.paging;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Conditions of one HQL query, and the values in them. Paths come from the program; values are
 * always parameters.
 */
public final class Predicates {

    /** Between texts, in none of which it can stand: control characters are refused on input. */
    private static final String SEPARATOR = "\u001f";

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Makes a parameter of a value; returns how the query names it. */
    public String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Compares; with IN the value is a collection, with IS_NULL true or false. */
    public String compare(String path, Operator operator, Object value) {
        return switch (operator) {
            case IS_NULL -> path + (value.equals(true) ? " is null" : " is not null");
            case IN -> path + " in " + bind(value);
            case EQUALS, NOT_EQUALS, AT_LEAST, AT_MOST, ABOVE, BELOW ->
                    path + " " + operator.hql() + " " + bind(value);
        };
    }

    /** Any of these in an array of texts or ids; an inverted index over the array serves it. */
    public String hasMember(String path, Object asked) {
        Collection<?> any = asked instanceof Collection<?> several ? several : List.of(asked);
        String type = any.iterator().next() instanceof UUID ? "uuid" : "text";
        return "cast(sql('? && cast(string_to_array(?, chr(31)) as %s[])', %s, %s) as boolean) = true"
                .formatted(type, path, bind(joined(any)));
    }

    /** The column, which is JSON, contains this. */
    public String contains(String path, String json) {
        return "cast(sql('? @> cast(? as jsonb)', %s, %s) as boolean) = true"
                .formatted(path, bind(json));
    }

    /** Sets all values. */
    public void setOn(Query query) {
        values.forEach(query::setParameter);
    }

    /** Sets those values of which the query knows the parameter. */
    void setUsed(Query query, String hql) {
        values.forEach((name, value) -> {
            if (hql.matches("(?s).*:" + name + "\\b.*")) {
                query.setParameter(name, value);
            }
        });
    }

    private static String joined(Collection<?> texts) {
        return texts.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }
}
