package org.setu.client.figures;

/** By what figures are grouped; an enum for each kind of record says by what its figures can be. */
public interface Grouping {

    /** As in the query string. */
    String word();

    /** What the records of a group have in common, in HQL. */
    String key();
}
