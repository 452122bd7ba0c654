package org.setu.client.lead.qualification;

/**
 * Everything that administrators say of a question.
 *
 * @param text the question, such that YES speaks for the lead
 * @param place where it stands in the checklist, 1 to 1000; of two in one place the older is first
 * @param required whether a lead is qualified only with YES
 * @param retired whether it is asked no more; what was answered stays
 */
public record CriterionDetails(String text, int place, boolean required, boolean retired) {}
