package org.setu.contract.signature;

import org.setu.contract.language.Language;

/**
 * Somebody signs.
 *
 * @param documentHash of the text that he read
 * @param consentLanguage in which he was shown what he agrees to
 * @param login at the identity provider
 * @param address of his network
 */
public record Signing(
        String documentHash, Language consentLanguage, String login, String address) {}
