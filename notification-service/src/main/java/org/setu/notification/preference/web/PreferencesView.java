package org.setu.notification.preference.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.notification.preference.Wish;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Topic;
import org.setu.notification.topic.Topics;

/** Where the caller is told of each topic. */
@Schema(name = "Preferences")
public record PreferencesView(@NotNull @Size(max = 100) List<@NotNull @Valid OfTopic> topics) {

    /** Where he is told of one topic. */
    @Schema(name = "TopicPreference")
    public record OfTopic(
            @NotNull @Size(max = 60) @Schema(examples = "approval-asked") String topic,
            @NotNull @Schema(examples = "true") Boolean inApp,
            @NotNull @Schema(examples = "false") Boolean email,
            @Schema(
                            description =
                                    "True: always told on every channel, it cannot be switched off."
                                            + " Ignored in requests.",
                            examples = "false")
                    @Nullable Boolean fixed) {}

    static PreferencesView of(Set<Wish> switchedOff) {
        List<OfTopic> topics = new ArrayList<>();
        for (Topic topic : Topics.ALL) {
            topics.add(
                    new OfTopic(
                            topic.name(),
                            !switchedOff.contains(new Wish(topic.name(), Channel.IN_APP)),
                            !switchedOff.contains(new Wish(topic.name(), Channel.EMAIL)),
                            !topic.canBeSwitchedOff()));
        }
        return new PreferencesView(topics);
    }
}
