package org.setu.platform.web;

import java.util.Map;
import org.setu.platform.problem.FieldProblem;

/**
 * What a service's unique and check constraints mean to its users, by constraint name. The database
 * is the last judge between concurrent writers; its verdict must still name the field.
 */
public interface ConstraintMeanings {

    Map<String, FieldProblem> byConstraint();
}
