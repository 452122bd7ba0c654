package org.setu.gateway.token;

/**
 * Who has signed in.
 *
 * @param subject the login
 * @param name to show
 */
public record SignedIn(String subject, String name) {}
