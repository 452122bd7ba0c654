package org.setu.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Roles;
import org.setu.platform.access.Subjects;
import org.setu.platform.change.Change;
import org.setu.platform.change.ChangeFeed;
import org.setu.platform.change.ChangePage;
import org.setu.platform.command.Command;
import org.setu.platform.money.Money;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

@Path("/api/v1/notes")
@RunOnVirtualThread
class NoteResource {

    static final Listing<Note> NOTES =
            Listing.of(Note.class)
                    .filter("pages", FieldType.INTEGER)
                    .filter("archived", FieldType.BOOLEAN)
                    .sort("title", FieldType.TEXT, Note::title)
                    .search("searchText");

    record NoteRequest(@NotBlank @Size(max = 200) String title, @Max(999) int pages, Money price) {}

    record NoteView(UUID id, String title, int pages, boolean archived) {
        static NoteView from(Note note) {
            return new NoteView(note.id(), note.title(), note.pages(), note.archived());
        }
    }

    @Inject EntityManager entityManager;
    @Inject Answers answers;
    @Inject Grants grants;
    @Inject CurrentCaller caller;
    @Inject MergePatch patch;
    @Inject ChangeFeed changes;

    @POST
    @Command
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response create(@Valid NoteRequest request) {
        Note note = new Note(request.title(), request.pages());
        entityManager.persist(note);
        grants.replace(note.id(), note.id(), List.of(Subjects.person(caller.get().requireStaff())));
        return answers.created("/api/v1/notes", note, NoteView::from);
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.AUDITOR, Roles.SALES_HEAD})
    public Page<NoteView> list(@Context UriInfo uri) {
        return NOTES.page(entityManager, uri.getQueryParameters(), NoteView::from);
    }

    @GET
    @Path("changes")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.AUDITOR})
    public ChangePage<NoteView> changes(@Context UriInfo uri) {
        return changes.page(
                "note",
                Note.class,
                uri.getQueryParameters(),
                notes ->
                        notes.stream()
                                .map(note ->
                                        Change.of(note.id(), NoteView.from(note), note.archived()))
                                .toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.AUDITOR})
    public Response read(UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, find(id), NoteView::from);
    }

    @PATCH
    @Path("{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response change(UUID id, JsonNode changes, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                find(id),
                note -> {
                    NoteRequest request =
                            patch.apply(new NoteRequest(note.title(), note.pages(), null), changes);
                    note.change(request.title(), request.pages());
                },
                NoteView::from);
    }

    @POST
    @Path("{id}/archive")
    @Command
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response archive(UUID id, @Context HttpHeaders headers) {
        return answers.changed(headers, find(id), Note::archive, NoteView::from);
    }

    /** Nobody's: it has no roles. */
    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never";
    }

    private Note find(UUID id) {
        Note note = entityManager.find(Note.class, id);
        if (note == null) {
            throw ProblemException.notFound("note");
        }
        return note;
    }
}
