package city.wufei.platform.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.api.ApiError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@WufeiTest
class AttachmentsTest {
    private final Attachments attachments;
    private final ContentStore contents;
    private final Sweep sweep;
    private final TestPeople people;
    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final Path folder;

    @Autowired
    AttachmentsTest(
            Attachments attachments,
            ContentStore contents,
            Sweep sweep,
            TestPeople people,
            TransactionOperations transaction,
            JdbcClient sql,
            Environment environment) {
        this.attachments = attachments;
        this.contents = contents;
        this.sweep = sweep;
        this.people = people;
        this.transaction = transaction;
        this.sql = sql;
        this.folder = Path.of(environment.getRequiredProperty("wufei.data"), "attachments");
    }

    @Test
    void givesBackWhatCame() throws IOException {
        CurrentPerson clerk = people.office();
        String text = text();

        Attachment added = add(clerk, "../说明\u0007.txt", text);

        assertThat(attachments.get(clerk, added.id())).isEqualTo(added);
        assertThat(added)
                .extracting(Attachment::name, Attachment::type, Attachment::size, Attachment::addedBy)
                .containsExactly("说明.txt", "text/plain", (long) text.getBytes(UTF_8).length, clerk.displayName());
        try (InputStream in = attachments.open(clerk, added.id())) {
            assertThat(in).hasContent(text);
        }
        assertThat(attachments.list(clerk, ProbeGate.of(clerk))).containsExactly(added);
    }

    @Test
    void keepsEqualContentOnce() throws Exception {
        String text = text();
        List<CurrentPerson> clerks = List.of(people.office(), people.office(), people.office(), people.office());
        ExecutorService threads = Executors.newFixedThreadPool(clerks.size());
        try {
            List<Callable<Attachment>> adding = clerks.stream()
                    .<Callable<Attachment>>map(clerk -> () -> add(clerk, clerk.id() + ".txt", text))
                    .toList();
            List<String> hashes = new ArrayList<>();
            for (Future<Attachment> added : threads.invokeAll(adding)) {
                hashes.add(added.get().sha256());
            }

            assertThat(hashes).hasSize(4).containsOnly(hashes.get(0));
            assertThat(files(hashes.get(0))).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answersTheAttachmentThatIsThereWhenItComesAgain() throws IOException {
        CurrentPerson clerk = people.office();
        String text = text();

        Attachment first = add(clerk, "a.txt", text);

        assertThat(add(clerk, "b.txt", text)).isEqualTo(first);
        attachments.withdraw(clerk, first.id());
        assertThat(add(clerk, "b.txt", text).id()).isNotEqualTo(first.id());
    }

    @Test
    void areNothingToOthers() throws IOException {
        CurrentPerson clerk = people.office();
        CurrentPerson other = people.administrator();
        Attachment added = add(clerk, "a.txt", text());

        assertFails(KernelError.NOT_FOUND, () -> attachments.get(other, added.id()));
        assertFails(KernelError.NOT_FOUND, () -> attachments.open(other, added.id()));
        assertFails(KernelError.NOT_FOUND, () -> attachments.withdraw(other, added.id()));
        assertFails(KernelError.FORBIDDEN, () -> attachments.list(other, ProbeGate.of(clerk)));
        assertFails(KernelError.FORBIDDEN, () -> attachments.add(other, ProbeGate.of(clerk), "a.txt", stream("x")));
        assertThat(attachments.of(other, ProbeGate.of(clerk)).items()).isEmpty();
    }

    @Test
    void areRefusedWhereNobodyAnswersForTheThing() {
        CurrentPerson person = people.administrator();
        AttachmentOwner nobodys = new AttachmentOwner("nobodys", 1);
        Attachment made = attachments.keep(null, nobodys, new NewFile("a.txt", "text/plain", false), out -> {});

        assertFails(KernelError.FORBIDDEN, () -> attachments.add(person, nobodys, "a.txt", stream("x")));
        assertFails(KernelError.NOT_FOUND, () -> attachments.get(person, made.id()));
    }

    @Test
    void openToTheModuleThatHasTheThingOnly() throws IOException {
        AttachmentOwner mine = new AttachmentOwner("mine", 1);
        Attachment made = attachments.keep(
                null, mine, new NewFile("a/b.txt", "text/plain", true), out -> out.write("结果".getBytes(UTF_8)));

        try (InputStream in = attachments.open(mine, made.id())) {
            assertThat(in).hasContent("结果");
        }
        assertThat(made.name()).isEqualTo("b.txt");
        assertFails(KernelError.NOT_FOUND, () -> attachments.open(new AttachmentOwner("mine", 2), made.id()));
    }

    @Test
    void stopReadingWhatIsTooLarge() throws IOException {
        CurrentPerson clerk = people.office();
        Endless endless = new Endless();

        assertFails(ApiError.FILE_TOO_LARGE, () -> attachments.add(clerk, ProbeGate.of(clerk), "endless.txt", endless));

        assertThat(endless.given).isBetween(100L << 20, 101L << 20);
        assertThat(incoming()).isEmpty();
        assertThat(attachments.list(clerk, ProbeGate.of(clerk))).isEmpty();
    }

    @Test
    void leaveNothingOfWhatBrokeOff() throws IOException {
        CurrentPerson clerk = people.office();
        InputStream broken = new SequenceInputStream(stream(text()), new Broken());

        assertThatThrownBy(() -> attachments.add(clerk, ProbeGate.of(clerk), "a.txt", broken))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(incoming()).isEmpty();
        assertThat(attachments.list(clerk, ProbeGate.of(clerk))).isEmpty();
    }

    @Test
    void refuseEmptyFiles() {
        CurrentPerson clerk = people.office();

        assertFails(
                AttachmentError.ATTACHMENT_EMPTY,
                () -> attachments.add(clerk, ProbeGate.of(clerk), "a.txt", stream("")));
    }

    /** As a crash after the file was put down and before the row was committed leaves it. */
    @Test
    void giveUpAContentWhoseRowNeverCame() throws IOException {
        CurrentPerson clerk = people.office();
        Attachment lost = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return attachments.add(clerk, ProbeGate.of(clerk), "a.txt", stream(text()));
        }));
        assertThat(contents.holds(lost.sha256())).isTrue();
        assertFails(KernelError.NOT_FOUND, () -> attachments.get(clerk, lost.id()));
        Attachment kept = add(clerk, "b.txt", text());

        sweep.sweep(Instant.now().plusSeconds(60));

        assertThat(contents.holds(lost.sha256())).isFalse();
        assertThat(contents.holds(kept.sha256())).isTrue();
    }

    @Test
    void giveUpTheContentOfPassingFilesOnceWithdrawn() throws IOException {
        AttachmentOwner job = new AttachmentOwner("mine", 3);
        Attachment result = attachments.keep(
                null, job, new NewFile("r.txt", "text/plain", true), out -> out.write(text().getBytes(UTF_8)));
        sweep.sweep(Instant.now().plusSeconds(60));
        assertThat(contents.holds(result.sha256())).isTrue();

        attachments.withdrawAll(job);
        sweep.sweep(Instant.now().plusSeconds(60));

        assertThat(contents.holds(result.sha256())).isFalse();
        assertThat(attachments.list(job)).isEmpty();
    }

    @Test
    void sayThatTheyWereWithdrawnAndKeepTheirContent() throws IOException {
        CurrentPerson clerk = people.office();
        Attachment added = add(clerk, "a.txt", text());

        attachments.withdraw(clerk, added.id());
        attachments.withdraw(clerk, added.id());
        sweep.sweep(Instant.now().plusSeconds(60));

        assertFails(AttachmentError.ATTACHMENT_WITHDRAWN, () -> attachments.open(clerk, added.id()));
        assertThat(contents.holds(added.sha256())).isTrue();
    }

    @Test
    void cannotBeDeletedOrRewrittenByTheApplication() throws IOException {
        Attachment added = add(people.office(), "a.txt", text());

        for (String change : List.of("DELETE FROM attachment", "UPDATE attachment SET name = 'b.txt'")) {
            assertThatThrownBy(
                            () -> sql.sql(change + " WHERE id = " + added.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Attachment add(CurrentPerson by, String name, String text) {
        return attachments.add(by, ProbeGate.of(by), name, stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Never the same twice. */
    private static String text() {
        return "说明 " + System.nanoTime();
    }

    private List<Path> files(String sha256) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().equals(sha256))
                    .toList();
        }
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("incoming"))) {
            return all.toList();
        }
    }

    private static void assertFails(ErrorCode code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            IntStream.range(from, from + length).forEach(i -> into[i] = 'a');
            given += length;
            return length;
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
