package city.wufei.office.work.web;

import city.wufei.office.work.Part;

/** Where a part is shown. */
final class PartLinks {
    private PartLinks() {}

    static String page(Part part) {
        return "/work/tasks/" + part.task().number() + "?plan=" + part.task().plan() + "&unit="
                + part.unit().id()
                + (part.key().body() == null ? "" : "&body=" + part.key().body());
    }
}
