package city.wufei.platform.jobs.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file that a job was asked to make. */
@RestController
@ForAllSignedIn
class JobResult {
    private final Jobs jobs;
    private final Attachments attachments;

    JobResult(Jobs jobs, Attachments attachments) {
        this.jobs = jobs;
        this.attachments = attachments;
    }

    @Operation(summary = "The file that a finished job made")
    @GetMapping({"/jobs/{id}/result", ApiPaths.ROOT + "/jobs/{id}/result"})
    ResponseEntity<Resource> download(Caller caller, @PathVariable long id) {
        AttachmentOwner owner = new AttachmentOwner(JobRun.FILES, id);
        List<Attachment> files = jobs.get(caller, id).state() == JobState.DONE ? attachments.list(owner) : List.of();
        if (files.isEmpty()) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(id));
        }
        Attachment file = files.get(files.size() - 1);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(() -> attachments.open(owner, file.id())));
    }
}
