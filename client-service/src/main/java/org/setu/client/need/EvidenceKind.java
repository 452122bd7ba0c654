package org.setu.client.need;

/** From where we know of a need. */
public enum EvidenceKind {
    STATED_BY_CONTACT,
    MEETING,
    DOCUMENT,
    OBSERVED,
    SURVEY
}
