package city.wufei.platform.notices.internal;

import city.wufei.platform.Directory;
import city.wufei.platform.Reachable;
import city.wufei.platform.Time;
import city.wufei.platform.background.Background;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.Channels;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is told, to whom, and by which channels it has to go out. */
@Service
class Telling implements Notices, Channels {
    private final NoticeSql notices;
    private final DeliverySql deliveries;
    private final Directory directory;
    private final List<Carrier> carriers;
    private final Webhooks webhooks;
    private final Background background;
    private final Clock clock;

    Telling(
            NoticeSql notices,
            DeliverySql deliveries,
            Directory directory,
            List<Carrier> carriers,
            Webhooks webhooks,
            Background background,
            Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.directory = directory;
        this.carriers = carriers;
        this.webhooks = webhooks;
        this.background = background;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        List<Reachable> people = directory.find(notice.audience());
        if (!people.isEmpty()) {
            Instant now = clock.instant();
            notices.insert(notice, now).ifPresent(id -> tell(id, notice, people, now));
        }
    }

    private void tell(long id, Notice notice, List<Reachable> people, Instant now) {
        Set<Channel> used = EnumSet.noneOf(Channel.class);
        for (Reachable person : people) {
            notices.tell(id, person.id());
            Integer hour = notice.urgent() ? null : person.digestHour();
            Instant due = hour == null ? now : next(hour, now);
            for (Channel channel : open()) {
                if (Delivering.address(person, channel).isPresent()) {
                    deliveries.addToPerson(id, channel, person.id(), hour != null, due);
                    used.add(channel);
                }
            }
        }
        for (String endpoint : webhooks.endpoints(notice.kind())) {
            deliveries.addToEndpoint(id, endpoint, now);
            used.add(Channel.WEBHOOK);
        }
        used.forEach(channel -> background.soon(NoticeTasks.instance(channel)));
    }

    /** The next time that it is that hour in Shanghai. */
    static Instant next(int hour, Instant now) {
        ZonedDateTime local = now.atZone(Time.ZONE);
        ZonedDateTime today = local.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public Set<Channel> open() {
        EnumSet<Channel> open = EnumSet.noneOf(Channel.class);
        carriers.stream().filter(Carrier::open).map(Carrier::channel).forEach(open::add);
        return open;
    }
}
