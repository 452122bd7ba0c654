package org.setu.contract.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.setu.platform.money.Money;

/**
 * Writes money, numbers and days as readers of a language expect them (Unicode CLDR). Numbers are
 * grouped here: the JDK's formatter knows one size of group only, and Indian numbers have two.
 */
public final class LocalFormat {

    /** CLDR: a no-break space stands between Russian groups and before the currency. */
    private static final String NO_BREAK = "\u00a0";

    private final Language language;

    private LocalFormat(Language language) {
        this.language = language;
    }

    public static LocalFormat of(Language language) {
        return new LocalFormat(language);
    }

    /** An amount with its currency: the home currency by its sign, others by their code. */
    public String money(Money money) {
        String amount = number(new BigDecimal(money.plainAmount()));
        String code = money.currencyCode();
        return switch (language) {
            case EN -> code + NO_BREAK + amount;
            case HI -> code.equals("INR") ? "₹" + amount : code + NO_BREAK + amount;
            case RU -> amount + NO_BREAK + (code.equals("RUB") ? "₽" : code);
        };
    }

    /** A number with all its decimals. */
    public String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : decimalPoint() + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped(whole) + decimals;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** A moment, to the second, in UTC. */
    public String moment(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC))
                + DateTimeFormatter.ofPattern(", HH:mm:ss 'UTC'")
                        .withZone(ZoneOffset.UTC)
                        .format(instant);
    }

    private String decimalPoint() {
        return switch (language) {
            case EN, HI -> ".";
            case RU -> ",";
        };
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        int size = 3;
        for (int at = whole.length() - size; at > 0; at -= size) {
            text.insert(at, language == Language.RU ? NO_BREAK : ",");
            if (language == Language.HI) {
                size = 2;
            }
        }
        return text.toString();
    }
}
