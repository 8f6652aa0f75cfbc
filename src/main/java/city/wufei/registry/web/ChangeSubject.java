package city.wufei.registry.web;

import city.wufei.registry.Change;
import city.wufei.registry.Change.Verb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the pages of changes need to know of regions, and of bodies. */
interface ChangeSubject {
    boolean exists(long id);

    /** Who it was on that day. */
    long idOn(long id, LocalDate day);

    String name(long id);

    /** Puts into the form what it is now. */
    void prefill(long id, Verb verb, ChangeForm form);

    /** Reads the change; what is wrong is noted in the form. */
    Change read(long id, Verb verb, ChangeForm form);

    /** Names of those it could be merged with. */
    List<String> names(long id);

    /** What kinds there are, in words. */
    Map<String, String> kinds();

    /** How many things lie there or belong to it and go on with the heir: by key of the words. */
    Map<String, Long> affected(long id);
}
