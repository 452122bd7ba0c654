package org.setu.platform.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.event.Event;
import org.setu.platform.web.Answers;

@Path("/api/v1/parcels")
class ParcelResource {

    record ParcelView(UUID id, int weight) {
        static ParcelView from(Parcel parcel) {
            return new ParcelView(parcel.id(), parcel.weight());
        }
    }

    @Inject EntityManager entityManager;
    @Inject Answers answers;
    @Inject Outbox outbox;

    @POST
    @Command
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response create() {
        Parcel parcel = new Parcel();
        entityManager.persist(parcel);
        announce(parcel);
        return answers.created("/api/v1/parcels", parcel, ParcelView::from);
    }

    @POST
    @Path("{id}/weigh/{grams}")
    @Command
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response weigh(UUID id, int grams) {
        Parcel parcel = entityManager.find(Parcel.class, id);
        parcel.weigh(grams);
        announce(parcel);
        return answers.changed(parcel, ParcelView::from);
    }

    @POST
    @Path("{id}/announce")
    @Command
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response announceUnchanged(UUID id) {
        Parcel parcel = entityManager.find(Parcel.class, id);
        announce(parcel);
        return answers.changed(parcel, ParcelView::from);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    public Response read(UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, entityManager.find(Parcel.class, id), ParcelView::from);
    }

    private void announce(Parcel parcel) {
        outbox.append(
                Event.of(
                        ParcelWork.WEIGHED,
                        parcel,
                        new ParcelWork.Weighed(parcel.weight(), null, null)));
    }
}
