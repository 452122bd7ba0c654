package org.setu.contract.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractState.Transition;
import org.setu.contract.language.Language;
import org.setu.contract.person.Person;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.id.Ids;

/**
 * What two parties agree. Parties and prices are fixed with the draft; the text has versions. It
 * has a visibility unit of its own, which is granted to the partner from the negotiation on, and an
 * internal one for what he never sees.
 */
@Entity
@Table(name = "contract")
public class Contract extends VisibleAggregate {

    @Column(name = "internal_unit", nullable = false, updatable = false)
    private UUID internalUnit = Ids.next();

    public static final NumberSeries NUMBERS = new NumberSeries("K", "contract_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContractState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Language language;

    @Embedded private Parties parties;

    @Embedded private Origin origin;

    @Embedded private @Nullable PartnerContact contact;

    @Embedded private Prices prices;

    @ElementCollection
    @CollectionTable(name = "contract_line", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "position")
    private List<ContractLine> lines = new ArrayList<>();

    /** Who sees it beside those who see its account: its deal's visibility subjects. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private List<String> subjects = new ArrayList<>();

    /** Everyone who asked for it or wrote a word of it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<UUID> authors = new ArrayList<>();

    @Column(name = "text_version", nullable = false)
    private int textVersion;

    @Column(name = "text_hash", nullable = false)
    private String textHash = TextHash.NOTHING;

    @Column(name = "open_disagreements", nullable = false)
    private int openDisagreements;

    @Embedded private @Nullable Approval approval;

    /** Whether the partner sees it. */
    @Column(nullable = false)
    private boolean shown;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    private @Nullable String reason;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    protected Contract() {}

    Contract(
            String number,
            Terms terms,
            Origin origin,
            String title,
            List<String> subjects,
            Instant now) {
        this.number = number;
        this.title = title;
        this.state = ContractState.DRAFT;
        this.language = terms.language();
        this.parties = Parties.of(terms);
        this.origin = origin;
        this.contact = terms.contact();
        this.prices = Prices.of(terms);
        terms.lines().stream().map(ContractLine::from).forEach(lines::add);
        this.subjects.addAll(subjects);
        this.createdAt = now;
        this.updatedAt = now;
        this.searchText = ContractRules.searchText(number, title, terms, origin);
    }

    /** The next version of the text; an approval of the one before it no longer holds. */
    ContractVersion write(Writing writing) {
        if (textVersion > 0 && writing.cause() != ContractVersion.Cause.AGREED) {
            state.require(Transition.WRITE);
        }
        ContractVersion version = new ContractVersion(this, textVersion + 1, textHash, writing);
        this.textVersion = version.number();
        this.textHash = version.textHash();
        this.title = writing.text().title();
        this.updatedAt = writing.at();
        this.authors = ContractRules.together(authors, writing.authors());
        if (state == ContractState.APPROVAL) {
            // What was to be approved is not the text any more.
            this.state = ContractState.NEGOTIATION;
        }
        return version;
    }

    /** A step that changes nothing but the state. */
    void advance(Transition step, Instant now) {
        state.require(step);
        this.state = step.leadsTo();
        // It was of the step before, and may not be for everybody who sees this one.
        this.reason = null;
        this.updatedAt = now;
    }

    /** A step that somebody gives a reason for. */
    void advance(Transition step, String why, Instant now) {
        advance(step, now);
        this.reason = why;
    }

    void negotiate(ContractVersion current, Instant now) {
        advance(Transition.NEGOTIATE, now);
        this.shown = true;
        current.show(this);
    }

    void approve(Person by, Set<UUID> involved, String hash, Instant now) {
        state.require(Transition.APPROVE);
        ContractRules.requireOthersThanAuthors(authors, involved);
        ContractRules.requireThisText(textHash, hash, "/textHash");
        ContractRules.requireNothingOpen(this);
        advance(Transition.APPROVE, now);
        this.approval = new Approval(by.id(), by.name(), now, hash);
    }

    void sendToSign(Instant now) {
        state.require(Transition.SEND_TO_SIGN);
        ContractRules.requireNothingOpen(this);
        ContractRules.requireValidApproval(this);
        advance(Transition.SEND_TO_SIGN, now);
    }

    void sign(Instant now) {
        advance(Transition.SIGN, now);
        this.signedOn = ContractRules.day(now);
    }

    /** One more disagreement stands in the way of the signature. */
    public void disagreementOpened(Instant now) {
        state.require(Transition.DISAGREE);
        this.openDisagreements++;
        this.updatedAt = now;
    }

    /** One less. */
    public void disagreementClosed(Instant now) {
        this.openDisagreements--;
        this.updatedAt = now;
    }

    /** To whom a version written now is granted. */
    UUID unitOfText() {
        return shown ? visibilityUnit() : internalUnit;
    }

    /** Whether exactly the present text is approved. */
    public boolean approved() {
        return approval != null && approval.textHash().equals(textHash);
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public ContractState state() {
        return state;
    }

    public Language language() {
        return language;
    }

    public Person account() {
        return parties.account();
    }

    public Person owner() {
        return parties.owner();
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable PartnerContact contact() {
        return contact;
    }

    public List<LineTerms> lines() {
        return lines.stream().map(ContractLine::terms).toList();
    }

    public Prices prices() {
        return prices;
    }

    public int textVersion() {
        return textVersion;
    }

    /** The hash of the present text. */
    public String textHash() {
        return textHash;
    }

    public int openDisagreements() {
        return openDisagreements;
    }

    /** The last approval, whether it still holds or not. */
    public @Nullable Approval approval() {
        return approval;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** Why the last step was taken, where one says why. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
