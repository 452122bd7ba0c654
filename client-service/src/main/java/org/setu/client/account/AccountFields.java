package org.setu.client.account;

import java.util.List;
import org.setu.platform.paging.FieldType;

/**
 * By which fields accounts are asked for: in the filters of lists and in the rules of segments
 * alike.
 */
public final class AccountFields {

    /**
     * A field.
     *
     * @param name as it is asked for
     * @param path the HQL path below the account
     * @param member whether it holds several texts, one of which is asked for
     */
    public record Field(String name, String path, FieldType<?> type, boolean member) {}

    /** All of them. */
    public static final List<Field> ALL =
            List.of(
                    one("name", FieldType.TEXT),
                    one("parentId", FieldType.ID),
                    one("tier", FieldType.oneOf(AccountTier.class)),
                    one("segment", FieldType.TEXT),
                    one("status", FieldType.oneOf(AccountStatus.class)),
                    one("country", "profile.country", FieldType.TEXT),
                    one("language", "profile.language", FieldType.TEXT),
                    one("timeZone", "profile.timeZone", FieldType.TEXT),
                    one("yearEstablished", "profile.yearEstablished", FieldType.INTEGER),
                    one("employees", "profile.employees", FieldType.INTEGER),
                    one("paymentDays", FieldType.INTEGER),
                    some("tag", "tags"),
                    some("email", "reach.emails"),
                    some("phone", "reach.phones"),
                    one("ownerId", FieldType.ID),
                    one("createdAt", FieldType.INSTANT),
                    one("changedAt", FieldType.INSTANT));

    private AccountFields() {}

    private static Field one(String name, FieldType<?> type) {
        return one(name, name, type);
    }

    private static Field one(String name, String path, FieldType<?> type) {
        return new Field(name, path, type, false);
    }

    private static Field some(String name, String path) {
        return new Field(name, path, FieldType.TEXT, true);
    }
}
