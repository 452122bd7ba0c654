package org.setu.platform.access;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL {@code text[]} as one bind variable. Hibernate's own array type is not resolved for
 * filter parameters; a list would become one variable per subject and a new statement per length.
 */
public class TextArrayType implements UserType<String[]> {

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<String[]> returnedClass() {
        return String[].class;
    }

    @Override
    public boolean equals(String[] one, String[] other) {
        return Arrays.equals(one, other);
    }

    @Override
    public int hashCode(String[] value) {
        return Arrays.hashCode(value);
    }

    @Override
    public String @Nullable [] nullSafeGet(ResultSet row, int position, WrapperOptions options)
            throws SQLException {
        java.sql.Array array = row.getArray(position);
        return array == null ? null : (String[]) array.getArray();
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement,
            String @Nullable [] value,
            int position,
            WrapperOptions options)
            throws SQLException {
        statement.setArray(
                position,
                value == null ? null : statement.getConnection().createArrayOf("text", value));
    }

    @Override
    public String[] deepCopy(String[] value) {
        return value.clone();
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public Serializable disassemble(String[] value) {
        return value.clone();
    }

    @Override
    public String[] assemble(Serializable cached, Object owner) {
        return ((String[]) cached).clone();
    }
}
