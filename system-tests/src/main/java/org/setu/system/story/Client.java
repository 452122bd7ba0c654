package org.setu.system.story;

/**
 * Who became a client.
 *
 * @param id of the account
 * @param buyer id of the contact who came to the fair
 * @param buyerMail his address
 */
record Client(String id, String buyer, String buyerMail) {

    String path() {
        return "/accounts/" + id;
    }
}
