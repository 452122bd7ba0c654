package org.setu.contract.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template can ask for. */
public enum Variable {
    CONTRACT_NUMBER("contract.number", VariableType.TEXT),
    CONTRACT_DATE("contract.date", VariableType.DATE),
    SUPPLIER_NAME("supplier.name", VariableType.TEXT),
    ACCOUNT_NAME("account.name", VariableType.TEXT),
    CONTACT_NAME("contact.name", VariableType.TEXT),
    OWNER_NAME("owner.name", VariableType.TEXT),
    QUOTE_NUMBER("quote.number", VariableType.TEXT),
    NET("net", VariableType.MONEY),
    TOTAL("total", VariableType.MONEY),
    PAYMENT_DAYS("paymentDays", VariableType.INTEGER),
    DELIVERY_ON("deliveryOn", VariableType.DATE);

    private final String key;
    private final VariableType type;

    Variable(String key, VariableType type) {
        this.key = key;
        this.type = type;
    }

    /** As in templates. */
    public String key() {
        return key;
    }

    public VariableType type() {
        return type;
    }

    /** As a template must write it: text needs no type. */
    String placeholder() {
        return type == VariableType.TEXT
                ? "{{" + key + "}}"
                : "{{" + key + ":" + type.word() + "}}";
    }

    static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(variable -> variable.key.equals(key)).findFirst();
    }

    static List<String> placeholders() {
        return Arrays.stream(values()).map(Variable::placeholder).toList();
    }
}
