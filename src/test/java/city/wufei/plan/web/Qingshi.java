package city.wufei.plan.web;

import city.wufei.plan.internal.PlanImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The plan of an invented district, as a document: 6 indicators, 4 tasks, 3 projects, one cell that cannot be read (the
 * target of indicator 4) and one contradiction (the printed total is 100 too large). Each has a place of its own, so that
 * tests that share a database keep out of each other's way.
 */
public record Qingshi(String place, String text) {
    private static final Path FILE = Path.of("src/test/resources/plans/qingshi.txt");
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Qingshi of() {
        String place =
                "青石" + numeral((int) (System.nanoTime() / 1000 % 10_000)) + numeral(COUNT.incrementAndGet()) + "区";
        try {
            return new Qingshi(place, Files.readString(FILE).replace("青石区", place));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] document() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same place again, with other words. */
    public Qingshi changed(String from, String to) {
        return new Qingshi(place, text.replace(from, to));
    }

    /** Everything in it can be read. */
    public Qingshi readable() {
        return changed("（另行通知）", "≥88%");
    }

    public String title() {
        return place + "“无废城市”建设实施方案";
    }

    long importedBy(PlanImport importer, String username) {
        return importer.importDocument("qingshi.txt", document(), username)
                .plan()
                .id();
    }

    /** Digits as they may stand in a name: no reader takes them for a number. */
    private static String numeral(int number) {
        StringBuilder name = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            name.append("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0'));
        }
        return name.toString();
    }
}
