package city.wufei;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.SmallPlan;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStatus;
import city.wufei.plan.internal.PlanStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./wufei import --save} beside a running server. */
@WufeiTest
class ImportSaveTest {
    @TempDir
    private Path folder;

    private final PlanStore plans;
    private final Path data;

    @Autowired
    ImportSaveTest(PlanStore plans, Environment running) {
        this.plans = plans;
        this.data = Path.of(running.getRequiredProperty("wufei.data"));
    }

    @Test
    void keepsADraftThatTheServerSeesAndKeepsItOnce() throws Exception {
        Path file = folder.resolve("saved-at-the-command-line.txt");
        Files.writeString(file, Files.readString(SmallPlan.file()).replace("青石", "白石"));

        JsonNode first = save(file);

        long id = first.at("/saved/plan").asLong();
        PlanRow draft = plans.get(id);
        assertThat(draft)
                .extracting(PlanRow::status, PlanRow::madeBy, PlanRow::place, PlanRow::indicators, PlanRow::unread)
                .containsExactly(PlanStatus.DRAFT, "command line", "白石区", 3, 1);
        assertThat(first.at("/saved/isNew").asBoolean()).isTrue();

        Typed again = Typed.run("import", file.toString(), "--save", "--data", data.toString());

        assertThat(again.out()).contains("同一文件已经在审核中，草案编号 " + id);
    }

    private JsonNode save(Path file) {
        Typed typed = Typed.run("import", file.toString(), "--save", "--json", "--data", data.toString());
        assertThat(typed.status()).as(typed.err()).isZero();
        return JsonMapper.shared().readTree(typed.out());
    }
}
