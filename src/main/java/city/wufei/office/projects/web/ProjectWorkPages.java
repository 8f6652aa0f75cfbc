package city.wufei.office.projects.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.office.page.Choices;
import city.wufei.office.page.ItemSection;
import city.wufei.office.page.PlanInView;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.Money;
import city.wufei.office.projects.ProjectData;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.ProjectsError;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.work.web.WorkWords;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facility;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project: milestones, money, reports, photos, and what it became. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/projects")
class ProjectWorkPages {
    private final ProjectBook book;
    private final Plans plans;
    private final ProjectData data;
    private final PlanInView inView;
    private final Attachments attachments;
    private final Kinds.OfRegister kinds;
    private final Regions regions;
    private final ProjectsWords say;
    private final WorkWords work;
    private final Words words;
    private final Clock clock;
    private final List<ItemSection> sections;

    ProjectWorkPages(
            ProjectBook book,
            Plans plans,
            ProjectData data,
            PlanInView inView,
            Attachments attachments,
            Kinds.OfRegister kinds,
            Regions regions,
            ProjectsWords say,
            WorkWords work,
            Words words,
            Clock clock,
            List<ItemSection> sections) {
        this.book = book;
        this.plans = plans;
        this.data = data;
        this.inView = inView;
        this.attachments = attachments;
        this.kinds = kinds;
        this.regions = regions;
        this.say = say;
        this.work = work;
        this.words = words;
        this.clock = clock;
        this.sections = sections;
    }

    @GetMapping("/{number:\\d+}")
    String one(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        ProjectWork project = book.get(shown, number, asOf.date());
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("work", work);
        model.addAttribute("projects", say);
        model.addAttribute("project", project);
        model.addAttribute("unregistered", book.unregistered(project.project(), asOf.date()));
        model.addAttribute("gantt", Gantt.of(List.of(project), asOf.date()));
        model.addAttribute("reports", book.reports(project.project(), asOf.date()));
        model.addAttribute("events", book.events(project.project()));
        model.addAttribute("moneyStory", book.moneyEntries(project.project()));
        model.addAttribute("zone", Time.ZONE);
        model.addAttribute("today", asOf.date());
        model.addAttribute(
                "shownSections",
                sections.stream()
                        .flatMap(section ->
                                section.of(shown, ItemSection.Item.PROJECT, number, asOf.date(), person).stream())
                        .toList());
        model.addAttribute("types", data.types(language));
        model.addAttribute("type", data.typeOf(project.project()));
        model.addAttribute("sources", data.sources(language));
        model.addAttribute("moneyKinds", Money.Kind.values());
        model.addAttribute("mayEnter", book.may(person, Action.REPORT_WORK, project.project()));
        model.addAttribute(
                "attachments",
                attachments.of(
                        person,
                        new AttachmentOwner(
                                ProjectPhotos.OWNER, project.project().id())));
        facility(project, shown, asOf.date(), person, model);
        return "office/project";
    }

    /** What the form of the facility is filled with. */
    private void facility(ProjectWork project, Plan plan, LocalDate day, CurrentPerson person, Model model) {
        model.addAttribute(
                "mayBecome",
                person.may(Action.EDIT_REGISTER) && book.may(person, Action.REPORT_WORK, project.project()));
        model.addAttribute(
                "plantKinds",
                Choices.of(kinds.facilities().all(), KindOf::code, kind -> kind.name(LocaleContextHolder.getLocale())));
        model.addAttribute(
                "plantRegions",
                Choices.of(
                        regions.list(
                                        new RegionFilter(null, null, false, within(plan), day),
                                        new PageRequest(0, PageRequest.LARGEST, null))
                                .items(),
                        region -> String.valueOf(region.id()),
                        Region::name));
        model.addAttribute(
                "operators", Choices.of(project.bodies(), body -> String.valueOf(body.id()), Organisation::name));
        model.addAttribute(
                "capacityUnits",
                Choices.of(Arrays.asList(Unit.values()), Enum::name, unit -> words.of("unit." + unit)));
        model.addAttribute(
                "openedOn",
                project.milestones().stream()
                        .map(Milestone::actualOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(day));
    }

    private @Nullable RegionCode within(Plan plan) {
        return plan.region() == null
                ? null
                : regions.find(plan.region()).map(Region::code).orElse(null);
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/{id}/layout")
    String layOut(@PathVariable long id, @RequestParam String type, CurrentPerson by, RedirectAttributes redirect) {
        return tried(
                id,
                redirect,
                "projects.laidOut",
                project -> book.layOut(project, type, LocaleContextHolder.getLocale(), by));
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/{id}/milestones")
    String addMilestone(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate plannedOn,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(
                id,
                redirect,
                "projects.milestone.set",
                project -> book.addMilestone(project, name.strip(), plannedOn, by));
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/{id}/milestones/{milestone}")
    String changeMilestone(
            @PathVariable long id,
            @PathVariable long milestone,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate plannedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate actualOn,
            @RequestParam(required = false) @Nullable String drop,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(id, redirect, "projects.milestone.changed", project -> {
            if (drop != null) {
                book.dropMilestone(milestone, version, by);
            } else {
                book.changeMilestone(milestone, version, name.strip(), plannedOn, actualOn, by);
            }
        });
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/{id}/money")
    String money(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(required = false) Money.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String amount,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(id, redirect, "projects.money.entered", project -> {
            if (kind == null) {
                throw Failure.of(ProjectsError.MONEY_NOT_UNDERSTOOD);
            }
            book.enterMoney(project, source, year, kind, decimal(amount, ProjectsError.MONEY_NOT_UNDERSTOOD), by);
        });
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/{id}/reports")
    String report(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate onDay,
            @RequestParam(required = false) @Nullable Integer percent,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(required = false) @Nullable String obstacles,
            @RequestParam(required = false) @Nullable String nextStep,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(
                id,
                redirect,
                "projects.reported",
                project -> book.report(
                        project,
                        onDay == null ? LocalDate.now(clock) : onDay,
                        percent,
                        said.strip(),
                        blankToNull(obstacles),
                        blankToNull(nextStep),
                        by));
    }

    @Needs(Action.EDIT_REGISTER)
    @PostMapping("/{id}/facility")
    String become(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(
                id, redirect, "projects.became", project -> book.becomeFacility(project, plant(project, fields), by));
    }

    private Facility plant(Project project, Map<String, String> fields) {
        LocalDate today = LocalDate.now(clock);
        String name = fields.getOrDefault("name", "").strip();
        String kind = fields.getOrDefault("kind", "");
        Region region = number(fields.get("region")) == null
                ? null
                : regions.on(Objects.requireNonNull(number(fields.get("region"))), today)
                        .orElse(null);
        if (name.isEmpty() || region == null || kinds.facilities().find(kind).isEmpty()) {
            throw Failure.of(ProjectsError.PLANT_INCOMPLETE);
        }
        Long operator = number(fields.get("operator"));
        Named body = book.bodies(project, today).stream()
                .filter(one -> operator != null && one.id() == operator)
                .findFirst()
                .map(one -> new Named(one.id(), one.name()))
                .orElse(null);
        String opened = fields.getOrDefault("openedOn", "");
        LocalDate openedOn = opened.isBlank() ? null : LocalDate.parse(opened);
        String amount = fields.getOrDefault("capacity", "");
        Capacity design = amount.isBlank()
                ? null
                : new Capacity(
                        Capacity.Sort.DESIGN,
                        decimal(amount, ProjectsError.PLANT_INCOMPLETE),
                        Unit.valueOf(fields.getOrDefault("unit", Unit.T_PER_DAY.name())),
                        openedOn,
                        null);
        return new Facility(
                null, name, kind, body, region, null, null, design, null, null, null, openedOn, null, null, null);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static BigDecimal decimal(String text, ProjectsError otherwise) {
        String plain = text.strip().replace(",", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw Failure.of(otherwise);
        }
        return new BigDecimal(plain);
    }

    private String tried(long id, RedirectAttributes redirect, String done, Consumer<Project> deed) {
        Project project = plans.projects().get(id);
        try {
            deed.accept(project);
            redirect.addFlashAttribute("flash", words.of(done));
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
        }
        return "redirect:/work/projects/" + project.number() + "?plan=" + project.plan();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
