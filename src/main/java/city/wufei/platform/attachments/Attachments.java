package city.wufei.platform.attachments;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.content.Recognition;
import city.wufei.platform.attachments.picture.Jpeg;
import city.wufei.platform.attachments.picture.Png;
import city.wufei.platform.attachments.preview.Previews;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files of things: taken in, given out, withdrawn. Whoever asks as a {@link Caller} is held against the {@link
 * AttachmentGate} of the thing; a module that has the thing asks by its {@link AttachmentOwner} and needs no right.
 */
@Component
public class Attachments {
    private final AttachmentSql rows;
    private final Staging staging;
    private final ContentStore contents;
    private final Gates gates;
    private final Recognition recognition;
    private final VirusScanner scanner;
    private final Previews previews;
    private final AttachmentProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    Attachments(
            AttachmentSql rows,
            Staging staging,
            ContentStore contents,
            Gates gates,
            Recognition recognition,
            VirusScanner scanner,
            Previews previews,
            AttachmentProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.staging = staging;
        this.contents = contents;
        this.gates = gates;
        this.recognition = recognition;
        this.scanner = scanner;
        this.previews = previews;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file from a person. The same content once more on the same thing answers the attachment that is there.
     *
     * @param name as the sender calls it, believed in nothing but its ending
     * @param content read to its end or to the limit; the caller closes it
     * @throws Failure {@code FORBIDDEN}, {@code FILE_TOO_LARGE}, or an {@link AttachmentError}; nothing is left then
     */
    public Attachment add(Caller by, AttachmentOwner owner, String name, InputStream content) {
        gates.require(gates::mayAdd, by, owner);
        String harmless = FileName.harmless(name);
        try (Staging.Staged staged = staging.take(content, properties.largest())) {
            if (staged.size() == 0) {
                throw Failure.of(AttachmentError.ATTACHMENT_EMPTY, harmless);
            }
            String type = recognition.typeOf(harmless, FileName.extension(harmless), staged.path());
            scanner.requireClean(harmless, staged.path());
            return keep(by, owner, new NewFile(harmless, type, false), staged, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Keeps a file that the program made, as large as it comes.
     *
     * @param by for whom it was made; null when for nobody in particular
     */
    public Attachment keep(@Nullable Caller by, AttachmentOwner owner, NewFile file, NewFile.Content content) {
        NewFile harmless = new NewFile(FileName.harmless(file.name()), file.type(), file.passing());
        try (Staging.Staged staged = staging.take(content)) {
            return keep(by, owner, harmless, staged, false);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Not withdrawn ones, oldest first; {@code FORBIDDEN} for who may not see them. */
    public List<Attachment> list(Caller by, AttachmentOwner owner) {
        gates.require(gates::mayRead, by, owner);
        return rows.list(owner);
    }

    public List<Attachment> list(AttachmentOwner owner) {
        return rows.list(owner);
    }

    /** For the module that has the things: those of many, by the id of the thing; things without any are absent. */
    public Map<Long, List<Attachment>> list(String ownerType, Collection<Long> owners) {
        return rows.list(ownerType, owners).stream()
                .collect(Collectors.groupingBy(each -> each.owner().id()));
    }

    /** What a page shows of a thing's attachments; nothing for who may not see them. */
    public OwnedAttachments of(Caller by, AttachmentOwner owner) {
        boolean readable = gates.mayRead(by, owner);
        return new OwnedAttachments(
                owner,
                readable ? rows.list(owner) : List.of(),
                readable && gates.mayAdd(by, owner),
                readable && gates.mayWithdraw(by, owner),
                recognition.endings(),
                properties.largest().toMegabytes());
    }

    /** {@code NOT_FOUND} also for who may not see it: ids can be guessed. */
    public Attachment get(Caller by, long id) {
        Attachment found = rows.find(id)
                .filter(each -> gates.mayRead(by, each.owner()))
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
        if (found.withdrawnAt() != null) {
            throw Failure.of(AttachmentError.ATTACHMENT_WITHDRAWN, found.name());
        }
        return found;
    }

    /** What the attachment holds; close it. */
    public InputStream open(Caller by, long id) {
        return open(get(by, id));
    }

    /** For the module that has the thing. */
    public InputStream open(AttachmentOwner owner, long id) {
        return open(ofOwner(owner, id));
    }

    private Attachment ofOwner(AttachmentOwner owner, long id) {
        return rows.find(id)
                .filter(each -> each.owner().equals(owner) && each.withdrawnAt() == null)
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
    }

    /** As JPEG: page 1, 2 … of its first pages, or a small picture for 0; empty when there is none. */
    public Optional<Path> findPreview(Caller by, long id, int page) {
        Attachment found = get(by, id);
        try {
            return previews.find(found.sha256(), found.type(), page, () -> contents.open(found.sha256()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** How many pages {@link #findPreview} has. */
    public int previewPages(Caller by, long id) {
        Attachment found = get(by, id);
        try {
            return previews.pages(found.sha256(), found.type(), () -> contents.open(found.sha256()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Writes a JPEG or PNG as it may be published: without where, when, by whom and with what it was taken, the right way
     * up. For the module that has the thing.
     *
     * @throws Failure {@link AttachmentError#ATTACHMENT_NOT_FOR_PUBLICATION} for all else
     */
    public void publish(AttachmentOwner owner, long id, OutputStream out) throws IOException {
        Attachment found = ofOwner(owner, id);
        try (InputStream in = new BufferedInputStream(open(found))) {
            switch (found.type()) {
                case "image/jpeg" -> Jpeg.copyWithoutMetadata(in, out);
                case "image/png" -> Png.copyWithoutMetadata(in, out);
                default -> throw Failure.of(AttachmentError.ATTACHMENT_NOT_FOR_PUBLICATION, found.name());
            }
        }
    }

    public boolean mayWithdraw(Caller by, Attachment attachment) {
        return gates.mayWithdraw(by, attachment.owner());
    }

    /** Path of the page on which the thing is shown. */
    public String pageOf(AttachmentOwner owner) {
        return gates.pageOf(owner);
    }

    /** Takes it out of sight; doing so again changes nothing. */
    public void withdraw(Caller by, long id) {
        Attachment found = rows.find(id)
                .filter(each -> gates.mayRead(by, each.owner()))
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
        gates.require(gates::mayWithdraw, by, found.owner());
        transaction.executeWithoutResult(status -> rows.withdraw(id, by, clock.instant()));
    }

    /** For the module that has the thing: all of them. */
    public void withdrawAll(AttachmentOwner owner) {
        transaction.executeWithoutResult(
                status -> rows.list(owner).forEach(each -> rows.withdraw(each.id(), null, clock.instant())));
    }

    private InputStream open(Attachment attachment) {
        try {
            return contents.open(attachment.sha256());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** First the content, then the row: a crash in between leaves a content that nobody knows, for the sweep. */
    private Attachment keep(
            @Nullable Caller by, AttachmentOwner owner, NewFile file, Staging.Staged staged, boolean once) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.shareContent(staged.sha256());
            if (once) {
                Optional<Attachment> same = rows.findSame(owner, staged.sha256());
                if (same.isPresent()) {
                    return same.get();
                }
            }
            put(staged);
            return rows.insert(owner, file, staged, by, clock.instant());
        }));
    }

    private void put(Staging.Staged staged) {
        try {
            contents.put(staged.path(), staged.sha256());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
