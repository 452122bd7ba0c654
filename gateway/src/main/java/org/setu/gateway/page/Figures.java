package org.setu.gateway.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers, money and days as people write them in a language. */
final class Figures {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Figures(Language language) {
        this.language = language;
        this.day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
        this.moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC);
    }

    /** With all the decimals that it has. */
    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "\u2212" : "");
        text.append(grouped(whole));
        if (point >= 0) {
            text.append(decimalSign()).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    String money(BigDecimal amount, String currency) {
        return number(amount) + NO_BREAK_SPACE + currency;
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** In UTC, and it says so. */
    String moment(Instant instant) {
        return moment.format(instant) + NO_BREAK_SPACE + "UTC";
    }

    /**
     * The JDK knows only groups of one size; in India the first has three digits and the others
     * have two (Unicode CLDR, pattern {@code #,##,##0.###} of hi).
     */
    private String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int next = digits.length() - 3;
        while (next > 0) {
            text.insert(next, groupSign());
            next -= language == Language.HI ? 2 : 3;
        }
        return text.toString();
    }

    private char groupSign() {
        return switch (language) {
            case EN, HI -> ',';
            case RU -> NO_BREAK_SPACE;
        };
    }

    private char decimalSign() {
        return switch (language) {
            case EN, HI -> '.';
            case RU -> ',';
        };
    }
}
