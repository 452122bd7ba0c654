package org.setu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import org.setu.platform.command.CommandAnswer;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.entity.VisibleAggregate;

/** Answers with the ETag, and with Location where something was created. */
@ApplicationScoped
public class Answers {

    private final EntityManager entityManager;
    private final CommandAnswer answer;

    Answers(EntityManager entityManager, CommandAnswer answer) {
        this.entityManager = entityManager;
        this.answer = answer;
    }

    /**
     * Guards a PUT that finds nothing under its key.
     *
     * @throws org.setu.platform.problem.ProblemException 412 if {@code If-Match} names a version:
     *     the caller believes that the record is there
     */
    public void requireNothingExpected(HttpHeaders headers) {
        Preconditions.requireNone(headers);
    }

    /** 201 with Location {@code collection/id}, ETag and the view of what was created. */
    public <A extends Aggregate> Response created(
            String collection, A aggregate, Function<? super A, ?> view) {
        flush(aggregate);
        return tagged(Response.created(URI.create(collection + "/" + aggregate.id())), aggregate)
                .entity(view.apply(aggregate))
                .build();
    }

    /** 200 with ETag and the view of what was changed. */
    public <A extends Aggregate> Response changed(A aggregate, Function<? super A, ?> view) {
        flush(aggregate);
        return tagged(Response.ok(), aggregate).entity(view.apply(aggregate)).build();
    }

    /**
     * Changes what the caller has seen the latest version of, and answers as {@link
     * #changed(Aggregate, Function)}.
     *
     * @param change the step; it is not taken unless {@code If-Match} names the current version
     * @throws org.setu.platform.problem.ProblemException 428 if the header is missing, 412 if it
     *     names another version
     */
    public <A extends Aggregate> Response changed(
            HttpHeaders headers,
            A aggregate,
            Consumer<? super A> change,
            Function<? super A, ?> view) {
        Preconditions.requireMatch(headers, aggregate);
        change.accept(aggregate);
        return changed(aggregate, view);
    }

    /** As the guarded {@code changed}, but {@code If-Match} may be absent: a PUT by another key. */
    public <A extends Aggregate> Response replaced(
            HttpHeaders headers,
            A aggregate,
            Consumer<? super A> change,
            Function<? super A, ?> view) {
        Preconditions.requireMatchIfGiven(headers, aggregate);
        change.accept(aggregate);
        return changed(aggregate, view);
    }

    /** 200 with ETag and the view, or 304 if the caller has this version. */
    public <A extends Aggregate> Response read(
            HttpHeaders headers, A aggregate, Function<? super A, ?> view) {
        if (!Preconditions.noneMatch(headers, Preconditions.etag(aggregate.version()))) {
            return tagged(Response.notModified(), aggregate).build();
        }
        return tagged(Response.ok(), aggregate).entity(view.apply(aggregate)).build();
    }

    /** Versions are counted at the flush; the ETag must be the one that will be stored. */
    private void flush(Aggregate aggregate) {
        entityManager.flush();
        if (aggregate instanceof VisibleAggregate visible) {
            answer.shownTo(visible.visibilityUnit());
        }
    }

    private static Response.ResponseBuilder tagged(
            Response.ResponseBuilder response, Aggregate aggregate) {
        return response.header(HttpHeaders.ETAG, Preconditions.etag(aggregate.version()));
    }
}
