package city.wufei.office.projects.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.plan.Plans;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** Pictures and documents of a project: added by the units that are responsible for it. */
@Component
class ProjectPhotos implements AttachmentGate {
    static final String OWNER = "work-project";

    private final Plans plans;
    private final ProjectBook book;

    ProjectPhotos(Plans plans, ProjectBook book) {
        this.plans = plans;
        this.book = book;
    }

    @Override
    public String ownerType() {
        return OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long project) {
        return caller.may(Action.READ) && plans.projects().find(project).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long project) {
        return caller instanceof CurrentPerson person
                && plans.projects()
                        .find(project)
                        .filter(found -> book.may(person, Action.REPORT_WORK, found))
                        .isPresent();
    }

    @Override
    public String page(long project) {
        return plans.projects()
                .find(project)
                .map(found -> "/work/projects/" + found.number() + "?plan=" + found.plan())
                .orElse("/work/projects");
    }
}
