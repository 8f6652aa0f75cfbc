package city.wufei.platform.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "方案 盖章.pdf, 方案 盖章.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\li\\扫描件.PDF, 扫描件.pdf",
        "..\\..\\boot.txt, boot.txt",
        "a:b*c?.png, a_b_c_.png",
        ".htaccess, htaccess",
        "..., _",
        "/, _",
        "CON.txt, _CON.txt",
        "lpt1, _lpt1",
        "no-ending., no-ending"
    })
    void areMadeHarmless(String given, String kept) {
        assertThat(FileName.harmless(given)).isEqualTo(kept);
    }

    @Test
    void loseWhatCannotBeSeen() {
        // Shown by a terminal or a browser as "report-exe.pdf" while it ends in ".exe".
        assertThat(FileName.harmless("report-\u202Efdp.exe")).isEqualTo("report-fdp.exe");
        assertThat(FileName.harmless("a\u0000b\r\nSet-Cookie: x\u200B.txt")).isEqualTo("abSet-Cookie_ x.txt");
        assertThat(FileName.harmless("")).isEqualTo("_");
    }

    @Test
    void keepTheirEndingWhenTheyAreCut() {
        String kept = FileName.harmless("长".repeat(500) + ".docx");

        assertThat(kept).hasSize(125).endsWith("长.docx");
    }

    @Test
    void haveAnEndingOnlyWhereItCouldBeOne() {
        assertThat(FileName.extension("a.tar.GZ")).isEqualTo("gz");
        assertThat(FileName.extension("2025.附件")).isEmpty();
        assertThat(FileName.extension("none")).isEmpty();
    }
}
