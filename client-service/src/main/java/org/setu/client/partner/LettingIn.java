package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.setu.client.publishing.Publishing;
import org.setu.platform.access.StaffDirectory;

/**
 * Tells every service whom to let in, and whom no longer: this service's own directory at once, the
 * others by {@code setu.client.staff}, in the transaction that causes it.
 */
@ApplicationScoped
class LettingIn {

    private final Publishing publishing;
    private final StaffDirectory directory;

    LettingIn(Publishing publishing, StaffDirectory directory) {
        this.publishing = publishing;
        this.directory = directory;
    }

    /** The partner's state has changed; only who is confirmed is active and let in. */
    void follow(Partner partner) {
        PartnerRecord record = PartnerRecord.of(partner);
        publishing.staff(partner, record);
        directory.store(record.entry(partner.version()));
    }
}
