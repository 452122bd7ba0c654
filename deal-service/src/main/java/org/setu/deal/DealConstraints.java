package org.setu.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of this service's tables mean to its users. */
@ApplicationScoped
class DealConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        Map<String, FieldProblem> meanings = new HashMap<>();
        meanings.put("product_code_unique", at("/code", "belongs to another product"));
        meanings.put(
                "product_external_id_unique",
                at("/externalIds", "one of the keys belongs to another product"));
        meanings.put("product_external_id_by_product", at("/externalIds", "one key per system"));
        meanings.put("product_family_length", at("/family", "must be 1 to 100 characters"));
        meanings.put("price_book_code_unique", at("/code", "belongs to another price book"));
        meanings.put("price_book_entry_unique", at("/productId", "has a price in this book"));
        meanings.put("pipeline_code_unique", at("/code", "belongs to another pipeline"));
        meanings.put("pipeline_one_standard", at("/standard", "another pipeline became it"));
        meanings.put("deal_stage_id_fkey", at("/stages", "a stage has deals in it: move them"));
        meanings.put(
                "deal_history_stage_id_fkey", at("/stages", "deals went through a missing stage"));
        meanings.put(
                "deal_history_previous_stage_id_fkey",
                at("/stages", "deals went through a missing stage"));
        meanings.put(
                "deal_external_id_unique",
                at(
                        "/externalIds",
                        "one of the keys belongs to another deal; a data steward can tell which"));
        meanings.put("deal_external_id_by_deal", at("/externalIds", "one key per system"));
        meanings.put("deal_line_product_id_fkey", at("/lines", "names an unknown product"));
        meanings.put("deal_closed_after_engaged", at("/closedOn", "must not be before engagedOn"));
        meanings.put("quote_one_accepted", at("/state", "another quote of the deal is accepted"));
        meanings.put("quote_one_successor", at("/revision", "another new version was made"));
        meanings.put("quote_line_product_id_fkey", at("/lines", "names an unknown product"));
        return meanings;
    }

    private static FieldProblem at(String pointer, String detail) {
        return FieldProblem.at(pointer, detail);
    }
}
