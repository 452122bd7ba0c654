package org.setu.contract.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractVersion.Cause;
import org.setu.contract.contract.messaging.ContractFacts;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.contract.language.Language;
import org.setu.contract.template.ContractTemplate;
import org.setu.contract.template.TemplateText;
import org.setu.contract.template.Templates;
import org.setu.contract.visibility.ContractGrants;
import org.setu.platform.entity.Numbering;

/** Drafts contracts from templates. */
@ApplicationScoped
public class DraftingContract {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final Templates templates;
    private final FillingTemplate filling;
    private final Numbering numbering;
    private final ContractGrants grants;
    private final ContractFacts facts;
    private final ContractNotices notices;
    private final InstantSource clock;

    DraftingContract(
            Contracts contracts,
            ContractVersions versions,
            Templates templates,
            FillingTemplate filling,
            Numbering numbering,
            ContractGrants grants,
            ContractFacts facts,
            ContractNotices notices,
            InstantSource clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.templates = templates;
        this.filling = filling;
        this.numbering = numbering;
        this.grants = grants;
        this.facts = facts;
        this.notices = notices;
        this.clock = clock;
    }

    /** A new contract with the first version of its text. */
    public Contract draft(DraftRequest request) {
        Instant now = clock.instant();
        Terms terms = request.terms();
        ContractTemplate template = template(request.templateCode(), terms.language());
        TemplateText text = template.text(terms.language()).orElseThrow();
        String number = numbering.next(Contract.NUMBERS);
        Origin origin =
                new Origin(
                        request.dealId(),
                        request.dealNumber(),
                        request.dealName(),
                        request.quoteId(),
                        request.quoteNumber(),
                        template.code(),
                        template.revision());
        ContractText words = filling.fill(text, number, terms, origin, ContractRules.day(now));
        Contract contract =
                new Contract(number, terms, origin, words.title(), request.subjects(), now);
        ContractVersion first =
                contract.write(
                        new Writing(
                                words,
                                Cause.DRAFTED,
                                request.requestedBy(),
                                request.authors(),
                                null,
                                now));
        contracts.persist(contract);
        versions.persistAndFlush(first);
        grants.write(contract.id());
        facts.publish(ContractFacts.Kind.DRAFTED, contract);
        notices.drafted(contract);
        return contract;
    }

    /** The one that was asked for, or the standard one, which is there in every language. */
    private ContractTemplate template(@Nullable String code, Language language) {
        return templates
                .usable(code == null ? Templates.STANDARD : code)
                .filter(template -> template.text(language).isPresent())
                .or(() -> templates.usable(Templates.STANDARD))
                .filter(template -> template.text(language).isPresent())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no template for %s in %s".formatted(code, language)));
    }
}
