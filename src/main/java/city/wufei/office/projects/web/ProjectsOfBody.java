package city.wufei.office.projects.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.page.BodySection;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.plan.Plan;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projects that a body is responsible for, on its page. */
@Component
class ProjectsOfBody implements BodySection {
    private final ProjectBook book;
    private final ProjectsWords say;

    ProjectsOfBody(ProjectBook book, ProjectsWords say) {
        this.book = book;
        this.say = say;
    }

    @Override
    public int order() {
        return 20;
    }

    /** What the fragment shows. */
    public record Own(List<ProjectWork> projects, ProjectsWords say) {}

    @Override
    public Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person) {
        List<ProjectWork> own = book.list(plan, day).stream()
                .filter(one -> one.bodies().stream().anyMatch(each -> each.id() == body.id()))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("office/sections", "projects", new Own(own, say)));
    }
}
