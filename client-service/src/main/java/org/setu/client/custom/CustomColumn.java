package org.setu.client.custom;

/**
 * A field as a column of a file.
 *
 * @param key as in the API
 * @param label what people call it
 * @param required whether a record is opened only with a value
 * @param retired shown, but set nowhere anew: no column of an import
 */
public record CustomColumn(
        String key, String label, CustomType type, boolean required, boolean retired) {

    static CustomColumn of(CustomField field) {
        return new CustomColumn(
                field.key(),
                field.details().label(),
                field.type(),
                field.isDemanded(),
                field.retired());
    }
}
