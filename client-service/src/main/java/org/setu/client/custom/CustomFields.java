package org.setu.client.custom;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** All administrator-defined fields. */
@ApplicationScoped
public class CustomFields implements PanacheRepositoryBase<CustomField, UUID> {

    private final TextFormats formats;
    private final TransactionSynchronizationRegistry transaction;

    CustomFields(TextFormats formats, TransactionSynchronizationRegistry transaction) {
        this.formats = formats;
        this.transaction = transaction;
    }

    /**
     * The field.
     *
     * @throws ProblemException (404) if there is none
     */
    public CustomField get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("custom field"));
    }

    /**
     * The fields of a kind of record; one query in a transaction, however often it is asked: an
     * import asks for every row.
     */
    public CustomForm of(CustomRecord record) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return read(record);
        }
        if (transaction.getResource(record) instanceof CustomForm known) {
            return known;
        }
        CustomForm form = read(record);
        transaction.putResource(record, form);
        return form;
    }

    private CustomForm read(CustomRecord record) {
        return new CustomForm(
                record,
                list("from CustomField f where f.record = ?1 order by f.position, f.key", record),
                formats);
    }

    /**
     * Checks the values of a record that is to be opened.
     *
     * @throws ProblemException (400) naming every value at fault below {@code /custom}
     */
    public void checkNew(CustomRecord record, CustomValues asked) {
        refuse(of(record).problemsOfNew(asked));
    }

    /**
     * Checks the values that a record is to have. Where nothing changes nothing is asked, so that a
     * field that is required since keeps nobody from changing the rest.
     *
     * @throws ProblemException (400) naming every value at fault below {@code /custom}
     */
    public void check(CustomRecord record, CustomValues before, CustomValues asked) {
        if (!before.equals(asked)) {
            refuse(of(record).problems(before, asked));
        }
    }

    /** The fields as columns of files, in the order of the form. */
    public List<CustomColumn> columns(CustomRecord record) {
        return of(record).columns();
    }

    /** How many can be set. */
    long active(CustomRecord record) {
        return count("from CustomField f where f.record = ?1 and not f.retired", record);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
