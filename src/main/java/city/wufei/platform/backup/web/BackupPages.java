package city.wufei.platform.backup.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.backup.BackupJob;
import city.wufei.platform.backup.BackupRun;
import city.wufei.platform.backup.Backups;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Needs(Action.OPERATE)
@Controller
@RequestMapping("/backups")
class BackupPages {
    /** A daily backup that is older than this was missed. */
    private static final Duration LATE = Duration.ofHours(36);

    private final Backups backups;
    private final Jobs jobs;
    private final Words words;
    private final Clock clock;

    BackupPages(Backups backups, Jobs jobs, Words words, Clock clock) {
        this.backups = backups;
        this.jobs = jobs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(PageRequest page, Model model) {
        Optional<BackupRun> last = backups.findLastGood();
        model.addAttribute("listing", backups.list(page).map(run -> RunView.of(run, words)));
        model.addAttribute("last", last.map(run -> RunView.of(run, words)).orElse(null));
        model.addAttribute("age", last.map(this::age).orElse(null));
        model.addAttribute(
                "late", last.filter(run -> since(run).compareTo(LATE) < 0).isEmpty());
        model.addAttribute("at", backups.scheduledAt());
        model.addAttribute("folder", backups.folder());
        model.addAttribute("kept", backups.kept());
        return "backup/list";
    }

    @PostMapping
    String make(Caller caller) {
        return "redirect:/jobs/" + jobs.start(caller, new NewJob(BackupJob.KEY, "", Map.of()));
    }

    private Duration since(BackupRun run) {
        return Duration.between(run.startedAt(), clock.instant());
    }

    private String age(BackupRun run) {
        Duration age = since(run);
        if (age.toMinutes() < 1) {
            return words.of("backup.age.now");
        }
        if (age.toHours() < 1) {
            return words.of("backup.age.minutes", age.toMinutes());
        }
        return age.toHours() < 48
                ? words.of("backup.age.hours", age.toHours())
                : words.of("backup.age.days", age.toDays());
    }
}
