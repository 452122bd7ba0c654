package org.setu.client.reliability;

/** What is known of somebody has changed, in this transaction, in which he is kept. */
public record KnowledgeChanged(KnownParty party) {}
