package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.client.CustomFieldCalls.add;
import static org.setu.client.CustomFieldCalls.choice;
import static org.setu.client.CustomFieldCalls.key;
import static org.setu.client.CustomFieldCalls.order;
import static org.setu.client.CustomFieldCalls.patch;
import static org.setu.client.CustomFieldCalls.plain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.setu.client.custom.CustomColumn;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomValues;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class CheckingCustomValuesComponentTest {

    @Inject CustomFields fields;

    @AfterEach
    void nothingStaysInUse() {
        CustomFieldCalls.retireAll();
    }

    @Test
    void valuesAreHeldAgainstTheFieldsAsTheyAreNow() {
        String level = key();
        String field = add(choice(level));
        CustomValues gold = new CustomValues(Map.of(level, "Gold"));
        check(CustomValues.none(), gold);
        refused(CustomValues.none(), gold.with(level, "Tin"), "must be one of Gold, Silver");
        patch(field, "{\"choices\":[\"Silver\"],\"required\":true}").then().statusCode(200);
        refused(CustomValues.none(), gold, "must be one of Silver");
        refused(gold, CustomValues.none(), "is required");
        check(gold, gold);
        check(gold, gold.with(level, "Silver"));
        order(field, "retire").then().statusCode(200);
        check(gold, CustomValues.none());
        refused(
                CustomValues.none(),
                gold.with(level, "Silver"),
                "is retired: its value can stay as it is or be removed, not be set anew");
    }

    @Test
    void formatsAreThoseOfOtherFields() {
        Map<String, Object> mail = plain("MAIL");
        mail.put("required", true);
        add(mail);
        CustomValues none = CustomValues.none();
        String key = String.valueOf(mail.get("key"));
        check(none, none.with(key, "a@example.org"));
        refused(
                none,
                none.with(key, "example.org"),
                "must be a mail address of at most 254 characters");
        assertThatThrownBy(() -> inTransaction(() -> fields.checkNew(CustomRecord.ACCOUNT, none)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void columnsAreOfOneRecordAndInTheOrderOfTheForm() {
        Map<String, Object> second = plain("DAY");
        second.put("position", 5);
        Map<String, Object> first = plain("LINK");
        first.put("position", 4);
        Map<String, Object> ofLeads = plain("DAY");
        ofLeads.put("record", "LEAD");
        List.of(second, first, ofLeads).forEach(CustomFieldCalls::add);
        List<CustomColumn> columns =
                QuarkusTransaction.requiringNew().call(() -> fields.columns(CustomRecord.ACCOUNT));
        assertThat(columns.stream().filter(column -> !column.retired()).map(CustomColumn::key))
                .containsExactly(
                        String.valueOf(first.get("key")), String.valueOf(second.get("key")));
    }

    private void check(CustomValues before, CustomValues asked) {
        inTransaction(() -> fields.check(CustomRecord.ACCOUNT, before, asked));
    }

    private void refused(CustomValues before, CustomValues asked, String detail) {
        assertThatThrownBy(() -> check(before, asked))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting(FieldProblem::detail)
                                        .containsExactly(detail));
    }

    private static void inTransaction(Runnable step) {
        QuarkusTransaction.requiringNew().run(step);
    }
}
