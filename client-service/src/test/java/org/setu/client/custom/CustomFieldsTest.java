package org.setu.client.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.client.custom.CustomFieldFixture.aField;
import static org.setu.client.custom.CustomFieldFixture.aForm;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

class CustomFieldsTest {

    private static final CustomValues NONE = CustomValues.none();
    private static final CustomValues OTHER = new CustomValues(Map.of("may", "x"));

    private int asked;

    private final CustomFields fields =
            new CustomFields(
                    CustomFieldFixture.FORMATS, new TransactionSynchronizationRegistryImple()) {
                @Override
                public CustomForm of(CustomRecord record) {
                    asked++;
                    return aForm(
                            aField("must", CustomType.DAY, true),
                            aField("may", CustomType.TEXT, false));
                }
            };

    @Test
    void whereNothingChangesNothingIsAsked() {
        fields.check(CustomRecord.ACCOUNT, NONE, NONE);
        fields.check(CustomRecord.ACCOUNT, OTHER, new CustomValues(OTHER.byKey()));
        assertThat(asked).isZero();
    }

    @Test
    void whatIsOpenedOrChangedIsCheckedWhole() {
        assertThatThrownBy(() -> fields.checkNew(CustomRecord.ACCOUNT, NONE))
                .isInstanceOfSatisfying(ProblemException.class, CustomFieldsTest::isRequired);
        assertThatThrownBy(() -> fields.check(CustomRecord.ACCOUNT, NONE, OTHER))
                .isInstanceOfSatisfying(ProblemException.class, CustomFieldsTest::isRequired);
        fields.checkNew(CustomRecord.ACCOUNT, OTHER.with("must", "2026-11-30"));
        fields.check(CustomRecord.ACCOUNT, NONE, OTHER.with("must", "2026-11-30"));
        assertThat(asked).isEqualTo(4);
    }

    private static void isRequired(ProblemException refusal) {
        assertThat(refusal.problem().kind()).isEqualTo(ProblemType.INVALID_INPUT);
        assertThat(refusal.problem().errors()).hasSize(1);
        assertThat(refusal.problem().errors().getFirst().pointer()).isEqualTo("/custom/must");
    }
}
