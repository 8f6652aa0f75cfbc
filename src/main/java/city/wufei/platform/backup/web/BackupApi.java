package city.wufei.platform.backup.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.backup.BackupJob;
import city.wufei.platform.backup.Backups;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups that the program made, and one now. */
@Needs(Action.OPERATE)
@RestController
@RequestMapping("/api/v1/backups")
class BackupApi {
    private final Backups backups;
    private final Jobs jobs;
    private final Words words;

    BackupApi(Backups backups, Jobs jobs, Words words) {
        this.backups = backups;
        this.jobs = jobs;
        this.words = words;
    }

    /** Who is at it. */
    record Started(String job) {}

    @GetMapping
    Listing<BackupJson> listBackups(PageRequest page) {
        return backups.list(page).map(run -> BackupJson.of(run, words));
    }

    /** 202: a job makes it. */
    @PostMapping
    ResponseEntity<Started> makeBackup(Caller caller) {
        long job = jobs.start(caller, new NewJob(BackupJob.KEY, "", Map.of()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new Started(String.valueOf(job)));
    }
}
