package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.internal.Filling.Status;
import city.wufei.office.cycle.internal.Filling.Typed;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A return goes out as a workbook, is filled in, and comes back. */
@WufeiTest
class ReturnWorkbookTest {
    private static final int KITCHEN = 4;
    private static final int OTHER = 5;
    private static final int AMOUNT = 3;
    private static final int RATE = 5;

    @TempDir
    Path folder;

    @Autowired
    private Forms forms;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Returns returns;

    @Autowired
    private Filling filling;

    @Autowired
    private ReturnWorkbook workbook;

    @Autowired
    private ReturnImport imports;

    @Autowired
    private TestPeople people;

    @Autowired
    private Organisations organisations;

    private CurrentPerson clerk;
    private CurrentPerson colleague;
    private long id;

    @BeforeEach
    void open() {
        CycleWorld world = new CycleWorld(people, organisations);
        Organisation unit = world.township(3);
        clerk = world.clerk(unit);
        colleague = world.clerk(unit);
        long form = forms.add(CycleWorld.form(null, null), "测试");
        long cycle = cycles.open(
                people.office(), form, Period.of("2026-10"), CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id());
        id = returns.ofCycle(cycle).get(0).id();
    }

    private Path download(Map<CellKey, ReturnWorkbook.Wrong> wrong, Consumer<XSSFSheet> edit) throws IOException {
        byte[] bytes = workbook.write(returns.sheet(clerk, id), wrong, Locale.SIMPLIFIED_CHINESE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheetAt(0));
            book.write(out);
            return Files.write(folder.resolve("return.xlsx"), out.toByteArray());
        }
    }

    private void type(CurrentPerson who, String row, String column, String value) {
        filling.enter(who, id, How.PAGE, List.of(new Typed(row, column, value, 0)));
    }

    @Test
    void whatGoesOutAndComesBackChangesNothing() throws IOException {
        type(clerk, "other", "amount", "1234.5");
        type(clerk, "other", "rate", "93.5");
        type(clerk, "kitchen", "note", "=1+1 看着像公式");
        ReturnImport.Imported imported = imports.take(clerk, id, download(Map.of(), sheet -> {}));
        assertThat(imported.outcomes()).isEmpty();
        assertThat(imported.typed()).hasSize(6);
    }

    @Test
    void whatWasFilledInIsSavedAndWhatIsWrongIsNamed() throws IOException {
        Path sent = download(Map.of(), sheet -> {
            sheet.getRow(KITCHEN).getCell(AMOUNT).setCellValue(12.5);
            sheet.getRow(OTHER).getCell(AMOUNT).setCellValue("很多");
            sheet.getRow(OTHER).getCell(RATE).setCellValue("93.5%");
        });
        ReturnImport.Imported imported = imports.take(clerk, id, sent);
        assertThat(imported.saved()).isEqualTo(2);
        assertThat(imported.wrong()).extracting(Filling.Outcome::key).containsExactly(new CellKey("other", "amount"));
        assertThat(returns.sheet(clerk, id).cells().values())
                .extracting(Cell::key, Cell::value, Cell::how)
                .containsExactlyInAnyOrder(
                        tuple(new CellKey("kitchen", "amount"), "12.5", How.EXCEL),
                        tuple(new CellKey("other", "rate"), "93.5", How.EXCEL));
        Path marked = download(Map.of(new CellKey("other", "amount"), new ReturnWorkbook.Wrong("很多", "不是数")), sheet -> {
            assertThat(sheet.getRow(OTHER).getCell(AMOUNT).getStringCellValue()).isEqualTo("很多");
            assertThat(sheet.getRow(OTHER)
                            .getCell(AMOUNT)
                            .getCellComment()
                            .getString()
                            .getString())
                    .isEqualTo("不是数");
            sheet.getRow(OTHER).getCell(AMOUNT).setCellValue(99);
        });
        assertThat(imports.take(clerk, id, marked).saved()).isEqualTo(1);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotWrittenOver() throws IOException {
        type(clerk, "other", "amount", "10");
        type(clerk, "kitchen", "amount", "20");
        Path sent =
                download(Map.of(), sheet -> sheet.getRow(OTHER).getCell(AMOUNT).setCellValue(11));
        filling.enter(
                colleague,
                id,
                How.PAGE,
                List.of(new Typed("other", "amount", "12", 1), new Typed("kitchen", "amount", "21", 1)));
        ReturnImport.Imported imported = imports.take(clerk, id, sent);
        assertThat(imported.outcomes())
                .extracting(Filling.Outcome::key, Filling.Outcome::status)
                .containsExactly(tuple(new CellKey("other", "amount"), Status.COLLIDED));
        assertThat(returns.sheet(clerk, id).cells().values())
                .extracting(Cell::value)
                .contains("21");
    }
}
