package org.setu.client.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;
import org.setu.client.field.MailAddress;
import org.setu.client.field.PhoneNumber;
import org.setu.client.field.WebAddress;

/** The same rules for mail addresses, phone numbers and links as everywhere else. */
@ApplicationScoped
class TextFormats {

    /** What carries the rules; there is never one of it. */
    record Written(@MailAddress String mail, @PhoneNumber String phone, @WebAddress String link) {}

    private final Validator validator;

    TextFormats(Validator validator) {
        this.validator = validator;
    }

    Optional<String> problemOfMail(String text) {
        return problem("mail", text);
    }

    Optional<String> problemOfPhone(String text) {
        return problem("phone", text);
    }

    Optional<String> problemOfLink(String text) {
        return problem("link", text);
    }

    private Optional<String> problem(String format, String text) {
        return validator.validateValue(Written.class, format, text).stream()
                .map(ConstraintViolation::getMessage)
                .findFirst();
    }
}
