package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Operations that fail in each way there is, and writes that can be told to be slow or to break. Only in tests. */
@Hidden
@city.wufei.platform.ForAllSignedIn
@RestController
@RequestMapping(ApiPaths.ROOT + "/probe")
public class ProbeApi {
    /** A slow write waits for this. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /** Counted down when a slow write has begun. */
    public volatile CountDownLatch begun = new CountDownLatch(0);

    private final TransactionOperations transaction;
    private final JdbcClient sql;

    ProbeApi(TransactionOperations transaction, JdbcClient sql) {
        this.transaction = transaction;
        this.sql = sql;
    }

    /** What to write, and how it should go wrong: {@code none, before, after, user, slow}. */
    record Note(String text, String trouble) {}

    record Written(String id, String text) {}

    @GetMapping("/list")
    Listing<String> list(PageRequest page) {
        return Listing.of(List.of("a", "b"), 2, page);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id) {
        throw Failure.of(KernelError.NOT_FOUND, String.valueOf(id));
    }

    @GetMapping("/needs")
    String needs(@RequestParam int number) {
        return String.valueOf(number);
    }

    @GetMapping("/fails")
    String fails(@RequestParam Kind kind) {
        throw switch (kind) {
            case USER ->
                Failure.of(
                        KernelError.INPUT_INVALID,
                        List.of(
                                Problem.of("rows[3].weight", ApiError.PARAMETER_INVALID, "weight", "12.345"),
                                Problem.of("rows[4].day", ApiError.PARAMETER_MISSING, "day")));
            case CONFLICT -> Failure.of(KernelError.STALE_VERSION);
            case FORBIDDEN -> Failure.of(KernelError.FORBIDDEN, "x");
            case NOT_FOUND -> Failure.of(KernelError.NOT_FOUND, "x");
            case INTERNAL -> new IllegalStateException("secret detail of table wufei_secret");
        };
    }

    @GetMapping("/echo")
    String echo(@RequestParam String text) {
        return sql.sql("SELECT CAST(:text AS text)")
                .param("text", text)
                .query(String.class)
                .single();
    }

    @PostMapping("/notes")
    ResponseEntity<Written> write(@RequestBody Note note) throws InterruptedException {
        if (note.trouble().equals("slow")) {
            begun.countDown();
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never opened the gate");
            }
        }
        if (note.trouble().equals("user")) {
            throw Failure.of(ApiError.PARAMETER_INVALID, "text", "x");
        }
        Written written = transaction.execute(status -> {
            String id =
                    String.valueOf(sql.sql("SELECT next_id()").query(Long.class).single());
            if (note.trouble().equals("before")) {
                throw new IllegalStateException("broke before the commit");
            }
            return new Written(id, note.text());
        });
        if (note.trouble().equals("after")) {
            throw new IllegalStateException("broke after the commit");
        }
        return ResponseEntity.created(URI.create(ApiPaths.ROOT + "/probe/" + written.id()))
                .body(written);
    }

    @PostMapping("/files")
    Map<String, String> upload(@RequestParam MultipartFile file) throws IOException {
        long id = transaction.execute(
                status -> sql.sql("SELECT next_id()").query(Long.class).single());
        return Map.of("id", String.valueOf(id), "size", String.valueOf(file.getBytes().length));
    }
}
