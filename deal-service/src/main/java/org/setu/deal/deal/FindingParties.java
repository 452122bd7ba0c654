package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Account;
import org.setu.deal.account.Accounts;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.deal.pipeline.Pipelines;
import org.setu.deal.product.Product;
import org.setu.deal.product.Products;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Roles;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.problem.ProblemException;

/** Looks up whom and what a deal names, and refuses what the caller may not name. */
@ApplicationScoped
class FindingParties {

    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Pipelines pipelines;
    private final Products products;
    private final Grants grants;
    private final CurrentCaller currentCaller;

    FindingParties(
            Accounts accounts,
            StaffDirectory staff,
            Pipelines pipelines,
            Products products,
            Grants grants,
            CurrentCaller currentCaller) {
        this.accounts = accounts;
        this.staff = staff;
        this.pipelines = pipelines;
        this.products = products;
        this.grants = grants;
        this.currentCaller = currentCaller;
    }

    /** For a deal that is to be opened. */
    Parties opening(DealDetails details) {
        Caller caller = currentCaller.get();
        UUID owner = details.ownerId() == null ? caller.requireStaff() : newOwner(details, caller);
        requireActive(owner);
        requireProducts(details, Set.of());
        Pipeline pipeline = pipeline(details.pipelineId());
        return new Parties(
                account(details.accountId(), caller), owner, pipeline, stage(pipeline, details));
    }

    /** For a deal that is to be changed; what stays as it was is not questioned. */
    Parties changing(Deal deal, DealDetails details) {
        Caller caller = currentCaller.get();
        UUID owner = details.ownerId() == null ? deal.ownerId() : details.ownerId();
        if (!owner.equals(deal.ownerId())) {
            requireActive(owner);
        }
        Account account =
                details.accountId() != null && details.accountId().equals(deal.accountId())
                        ? accounts.heldStill(details.accountId()).orElse(null)
                        : account(details.accountId(), caller);
        Set<UUID> named =
                deal.details().lines().stream()
                        .map(DealLineDetails::productId)
                        .collect(Collectors.toSet());
        requireProducts(details, named);
        return new Parties(account, owner, deal.pipeline(), deal.stage());
    }

    private static UUID newOwner(DealDetails details, Caller caller) {
        UUID owner = Objects.requireNonNull(details.ownerId());
        boolean others = caller.has(Roles.SALES_HEAD) || caller.has(Roles.DATA_STEWARD);
        if (details.accountId() == null && !others && !owner.equals(caller.staffId())) {
            throw ProblemException.forbidden(
                    "Without an account you can open a deal for yourself only.",
                    List.of(Roles.SALES_HEAD, Roles.DATA_STEWARD));
        }
        return owner;
    }

    private void requireActive(UUID owner) {
        if (staff.heldStill(owner).filter(StaffEntry::active).isEmpty()) {
            throw ProblemException.invalid("/ownerId", "There is no such active staff member.");
        }
    }

    private @Nullable Account account(@Nullable UUID id, Caller caller) {
        if (id == null) {
            return null;
        }
        return accounts.heldStill(id)
                .filter(account -> !account.gone() && grants.visible(id, caller))
                .orElseThrow(
                        () -> ProblemException.invalid("/accountId", "There is no such account."));
    }

    private void requireProducts(DealDetails details, Set<UUID> namedBefore) {
        Set<UUID> wanted =
                details.lines().stream()
                        .map(DealLineDetails::productId)
                        .collect(Collectors.toSet());
        Set<UUID> usable =
                products.withIds(wanted).stream()
                        .filter(product -> product.active() || namedBefore.contains(product.id()))
                        .map(Product::id)
                        .collect(Collectors.toSet());
        for (int i = 0; i < details.lines().size(); i++) {
            if (!usable.contains(details.lines().get(i).productId())) {
                throw ProblemException.invalid(
                        "/lines/" + i + "/productId", "There is no such active product.");
            }
        }
    }

    private Pipeline pipeline(@Nullable UUID id) {
        if (id == null) {
            return pipelines
                    .standard()
                    .orElseThrow(() ->
                            ProblemException.invalid(
                                    "/pipelineId", "is required: there is no standard pipeline"));
        }
        return pipelines
                .findByIdOptional(id)
                .filter(Pipeline::active)
                .orElseThrow(() ->
                        ProblemException.invalid(
                                "/pipelineId", "There is no such active pipeline."));
    }

    private static PipelineStage stage(Pipeline pipeline, DealDetails details) {
        UUID id = details.stageId();
        return id == null
                ? pipeline.firstStage()
                : pipeline.stage(id)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/stageId", "There is no such stage in this pipeline."));
    }
}
