package city.wufei.registry.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import city.wufei.registry.Act;
import city.wufei.registry.Change;
import city.wufei.registry.Holder;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.Places;
import city.wufei.registry.RegionChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who keep the register of a place what becomes of a body or a region there. */
@Component
class ActNews {
    private final Notices notices;
    private final Places places;

    ActNews(Notices notices, Places places) {
        this.notices = notices;
        this.places = places;
    }

    /** Where those lie that a change ends; to be asked before it is made. */
    List<Whereabouts> where(Change change) {
        Holder.Type type = change instanceof RegionChange ? Holder.Type.REGION : Holder.Type.ORGANISATION;
        Set<Whereabouts> where = new LinkedHashSet<>();
        change.ending().forEach(id -> where.add(places.of(type, id, change.day().minusDays(1))));
        if (change instanceof OrganisationChange body && body.into() != null) {
            where.add(places.of(type, body.into(), change.day()));
        }
        return List.copyOf(where);
    }

    void made(Act act, Change change, List<Whereabouts> where, Caller by) {
        String page = (change instanceof RegionChange ? "/regions/" : "/organisations/")
                + change.ending().get(0);
        String ended = String.join("、", act.ended());
        String begun = String.join("、", act.begun());
        for (Whereabouts place : where) {
            notices.tell(Notice.of(
                            begun.isEmpty() ? "register.ended" : "register.changed",
                            place.holders(Action.EDIT_REGISTER),
                            page,
                            ended,
                            begun,
                            act.day(),
                            by.displayName())
                    .once("register-act/" + act.id() + "/" + where.indexOf(place)));
        }
    }
}
