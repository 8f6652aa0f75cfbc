package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Trail;
import city.wufei.registry.Holder;
import city.wufei.registry.Memberships;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters who belongs to something of a drawer, for pages and for programs alike. */
@Component
class MemberEntry {
    private final Drawers drawers;
    private final RegisterReferences references;
    private final Trail trail;

    MemberEntry(Drawers drawers, RegisterReferences references, Trail trail) {
        this.drawers = drawers;
        this.references = references;
        this.trail = trail;
    }

    Memberships reading(String path, long id) {
        return memberships(drawers.of(path), id, null);
    }

    /** Answers the name of who joined. */
    @Transactional
    String join(String path, long id, String name, @Nullable LocalDate from, CurrentPerson by) {
        Memberships memberships = memberships(drawers.of(path), id, by);
        Holder member = references.bodyOrFacility(name.strip());
        memberships.join(id, member, from);
        trail.note("member.joined", drawers.of(path).table().key(), id, member.name());
        return member.name();
    }

    @Transactional
    void leave(String path, long id, long member, LocalDate lastDay, CurrentPerson by) {
        memberships(drawers.of(path), id, by).leave(id, member, lastDay);
        trail.note("member.left", drawers.of(path).table().key(), id, lastDay.toString());
    }

    @Transactional
    void resume(String path, long id, long member, CurrentPerson by) {
        memberships(drawers.of(path), id, by).resume(id, member);
        trail.note("member.resumed", drawers.of(path).table().key(), id, String.valueOf(member));
    }

    private <T extends Record> Memberships memberships(Drawer<T> drawer, long id, @Nullable CurrentPerson by) {
        T item = DrawerView.get(drawer, id, references.today());
        if (by != null) {
            Reach.require(by, drawer.where(item));
        }
        Memberships memberships = drawer.memberships(item);
        if (memberships == null) {
            throw Failure.of(RegistryError.GROUP_NOT_LISTED, drawer.name(item));
        }
        return memberships;
    }
}
