package city.wufei.platform.documents.template;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.documents.template.TemplateSql.Version;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** The verbs of templates: try, use, use again, go back to the layout that comes along. */
@Component
class Templates {
    private final List<DocumentKind> kinds;
    private final TemplateCheck check;
    private final TemplateSql sql;
    private final Words words;
    private final Clock clock;

    Templates(List<DocumentKind> kinds, TemplateCheck check, TemplateSql sql, Words words, Clock clock) {
        this.kinds = kinds;
        this.check = check;
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    List<DocumentKind> kinds() {
        return kinds;
    }

    DocumentKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, key));
    }

    List<Version> versions(DocumentKind kind) {
        return sql.list(kind.key());
    }

    byte[] content(DocumentKind kind, int version) {
        return sql.content(kind.key(), version)
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(version)));
    }

    /** The sample in the layout of the file, which is checked as if it were to be used. */
    byte[] tried(DocumentKind kind, String name, byte[] file) throws IOException {
        Map<String, byte[]> parts = check.parts(name, file);
        checkMarks(kind, name, parts);
        return TemplateFilling.fill(parts, kind.sample());
    }

    /** From now on documents of the kind have this layout. */
    void use(DocumentKind kind, String name, byte[] file, Caller by) throws IOException {
        tried(kind, name, file);
        add(kind, name, file, by);
    }

    void useAgain(DocumentKind kind, int version, Caller by) {
        Version before = versions(kind).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(version)));
        add(kind, before.fileName(), before.builtIn() ? null : content(kind, version), by);
    }

    void useBuiltIn(DocumentKind kind, Caller by) {
        add(kind, "", null, by);
    }

    private void add(DocumentKind kind, String name, byte @Nullable [] content, Caller by) {
        int next = versions(kind).stream().mapToInt(Version::version).max().orElse(0) + 1;
        if (!sql.insert(kind.key(), next, name, content, by, clock.instant())) {
            throw Failure.of(TemplateError.TEMPLATE_CHANGED_MEANWHILE, words.of("document." + kind.key()));
        }
    }

    private static void checkMarks(DocumentKind kind, String name, Map<String, byte[]> parts) throws IOException {
        List<String> used;
        try {
            used = TemplateFilling.marksOf(parts);
        } catch (SAXException broken) {
            throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name).causedBy(broken);
        }
        if (used.isEmpty()) {
            throw Failure.of(TemplateError.TEMPLATE_WITHOUT_MARKS);
        }
        Set<String> known = known(kind);
        List<String> unknown = used.stream()
                .filter(mark -> !known.contains(mark))
                .map(mark -> "{{" + mark + "}}")
                .toList();
        if (!unknown.isEmpty()) {
            throw Failure.of(TemplateError.TEMPLATE_MARKS_UNKNOWN, String.join(" ", unknown));
        }
    }

    private static Set<String> known(DocumentKind kind) {
        Stream<String> ofLists = kind.lists().entrySet().stream()
                .flatMap(list -> Stream.concat(
                        Stream.of("#" + list.getKey(), "/" + list.getKey()),
                        list.getValue().stream().map(mark -> list.getKey() + "." + mark)));
        return Stream.concat(kind.marks().stream(), ofLists).collect(Collectors.toSet());
    }
}
