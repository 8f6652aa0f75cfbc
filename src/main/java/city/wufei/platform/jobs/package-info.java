/**
 * Long work as a job: asked for in one request, done by whichever instance has a hand free, followed by its owner, stopped
 * when its owner says so, and taken up again where it was when a process died.
 *
 * <p>A module offers a {@link city.wufei.platform.jobs.JobKind} as a bean and asks {@link city.wufei.platform.jobs.Jobs} to
 * start it. What a job is about belongs to that module; here is only how work goes on.
 */
@NullMarked
@NamedInterface("jobs")
package city.wufei.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
