package org.setu.client.account;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.setu.client.legal.LegalId;

/**
 * What tells that two accounts are one company: the same name but for spelling and legal form, a
 * legal id, a domain, a phone number. Each is a key; accounts that share one are compared.
 *
 * <p>How alike they are is told from 0 to 100. Each shared kind of key leaves a doubt that they are
 * two, and the doubts multiply as those of independent witnesses do (noisy or, Pearl 1988): a
 * domain (40 % doubt) and a phone number (50 %) leave 20 %, which is a likeness of 80.
 */
public final class Likeness {

    /** From here on an account is not opened without a reason. */
    static final int SAME_COMPANY = 80;

    /** The kinds of keys, the most telling first. */
    private enum Kind {
        LEGAL_ID("l:", 100, "has the same legal id: "),
        NAME("n:", 80, "has the same name but for spelling and legal form"),
        DOMAIN("d:", 60, "has a website at the same domain: "),
        PHONE("p:", 50, "has the same phone number: ");

        private final String prefix;
        private final int weight;
        private final String reason;

        Kind(String prefix, int weight, String reason) {
            this.prefix = prefix;
            this.weight = weight;
            this.reason = reason;
        }
    }

    /** A company abroad may be called the same and be another one. */
    private static final int NAME_ABROAD = 60;

    /**
     * How alike two are.
     *
     * @param score 0 to 100
     * @param reasons for people, the most telling first
     */
    record Verdict(int score, List<String> reasons) {}

    private final List<String> keys;
    private final @Nullable String country;

    private Likeness(Collection<String> keys, @Nullable String country) {
        this.keys = List.copyOf(keys);
        this.country = country;
    }

    /** Of an account as it is described. */
    public static Likeness of(AccountDetails details) {
        Profile profile = details.profile();
        return of(
                details.name(),
                profile.legalIds(),
                details.reach().website(),
                details.reach().phones(),
                profile.country());
    }

    /** Of a company of which this is known. */
    public static Likeness of(
            @Nullable String name,
            Collection<LegalId> legalIds,
            @Nullable String website,
            Collection<String> phones,
            @Nullable String country) {
        Set<String> keys = new TreeSet<>();
        if (name != null) {
            keys.add(Kind.NAME.prefix + NameKey.of(name));
        }
        legalIds.forEach(id -> keys.add(Kind.LEGAL_ID.prefix + id.type() + " " + id.value()));
        String domain = domain(website);
        if (domain != null) {
            keys.add(Kind.DOMAIN.prefix + domain);
        }
        phones.forEach(phone -> keys.add(Kind.PHONE.prefix + phone));
        return new Likeness(keys, country);
    }

    /** Of a company of which the name is known. */
    public static Likeness of(String name) {
        return of(name, List.of(), null, List.of(), null);
    }

    /** By what others are found that share something, in one order. */
    public List<String> keys() {
        return keys;
    }

    /** How alike another one is. */
    Verdict with(Collection<String> otherKeys, @Nullable String otherCountry) {
        double doubt = 1;
        List<String> reasons = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> shared =
                    keys.stream()
                            .filter(key -> key.startsWith(kind.prefix) && otherKeys.contains(key))
                            .map(key -> key.substring(kind.prefix.length()))
                            .toList();
            if (shared.isEmpty()) {
                continue;
            }
            boolean abroad =
                    kind == Kind.NAME
                            && country != null
                            && otherCountry != null
                            && !country.equals(otherCountry);
            doubt *= 1 - (abroad ? NAME_ABROAD : kind.weight) / 100.0;
            reasons.add(
                    kind.reason
                            + (kind == Kind.NAME ? "" : String.join(", ", shared))
                            + (abroad ? ", in another country" : ""));
        }
        return new Verdict((int) Math.round(100 * (1 - doubt)), reasons);
    }

    private static @Nullable String domain(@Nullable String website) {
        if (website == null) {
            return null;
        }
        try {
            // Names outside ASCII are no host to URI; what is after the host does not matter.
            String authority = website.replaceFirst("(?i)^https?://", "").split("[/?#]", 2)[0];
            String ascii = IDN.toASCII(authority.replaceFirst("^[^@]*@", ""));
            String host = URI.create("http://" + ascii).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
