package org.setu.contract.template.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.template.ContractTemplate;
import org.setu.contract.template.TemplateRevision;
import org.setu.contract.template.TemplateText;

/**
 * A template, as its readers see it.
 *
 * @param revision counts the changes of its text
 * @param texts by language; only in the template itself, not in lists
 */
@Schema(name = "ContractTemplate")
public record TemplateView(
        UUID id,
        long version,
        @Schema(examples = "SUPPLY") String code,
        @Schema(examples = "Standard supply contract") String name,
        boolean active,
        @Schema(examples = "3") int revision,
        @Schema(examples = "[\"en\",\"hi\",\"ru\"]") List<String> languages,
        @Nullable Map<String, TemplateText> texts,
        Instant updatedAt) {

    /** The text of a template after one of its changes. */
    @Schema(name = "ContractTemplateRevision")
    public record Revision(
            @Schema(examples = "2") int revision, Instant at, Map<String, TemplateText> texts) {

        static Revision from(TemplateRevision revision) {
            return new Revision(
                    revision.revision(), revision.at(), new TreeMap<>(revision.texts()));
        }
    }

    static TemplateView whole(ContractTemplate template) {
        return of(template, new TreeMap<>(template.details().texts()));
    }

    static TemplateView brief(ContractTemplate template) {
        return of(template, null);
    }

    private static TemplateView of(
            ContractTemplate template, @Nullable Map<String, TemplateText> texts) {
        return new TemplateView(
                template.id(),
                template.version(),
                template.code(),
                template.name(),
                template.active(),
                template.revision(),
                template.languages(),
                texts,
                template.updatedAt());
    }
}
