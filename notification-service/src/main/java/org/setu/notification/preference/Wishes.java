package org.setu.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Topics;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;

/** What recipients want to be told, and where. Everything, unless they say otherwise. */
@ApplicationScoped
public class Wishes implements PanacheRepositoryBase<Preferences, UUID> {

    private final Grants grants;
    private final InstantSource clock;

    Wishes(Grants grants, InstantSource clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** Whether the recipient is to be told of a topic there. */
    public boolean wants(UUID recipient, String topic, Channel channel) {
        return !Topics.canBeSwitchedOff(topic)
                || !switchedOff(recipient).contains(new Wish(topic, channel));
    }

    /** What the recipient does not want. */
    public Set<Wish> switchedOff(UUID recipient) {
        return findByIdOptional(recipient).map(Preferences::switchedOff).orElse(Set.of());
    }

    /** From now on the recipient does not want these, and wants all others. */
    public void switchOff(UUID recipient, Collection<Wish> wishes) {
        // What cannot be switched off now may have been once: that is no wish any more.
        List<Wish> possible =
                wishes.stream().filter(wish -> Topics.canBeSwitchedOff(wish.topic())).toList();
        Optional<Preferences> known = findByIdOptional(recipient);
        if (known.isEmpty()) {
            create(recipient, possible);
        } else if (!known.get().switchedOff().equals(Set.copyOf(possible))) {
            known.get().switchOff(possible, clock.instant());
        }
    }

    /** From now on the recipient does not want this either. */
    public void switchOffToo(UUID recipient, Wish wish) {
        Set<Wish> all = new TreeSet<>(switchedOff(recipient));
        all.add(wish);
        switchOff(recipient, all);
    }

    private void create(UUID recipient, Collection<Wish> wishes) {
        grants.add(recipient, recipient, List.of(Subjects.person(recipient)));
        Preferences created = new Preferences(recipient, clock.instant());
        created.switchOff(wishes, clock.instant());
        persistAndFlush(created);
    }
}
