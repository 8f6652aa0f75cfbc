package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small pack of a city that does not exist, to be spoilt in one place or another. */
final class SmallPack {
    private final Map<String, String> files = new LinkedHashMap<>();

    private SmallPack() {}

    /** Without official texts, so every task has a title. */
    static SmallPack withoutTexts() {
        SmallPack pack = new SmallPack();
        pack.files.put("plan.csv", """
                key,value
                format,1
                title,青川县“无废城市”建设方案
                place,青川县
                region,510822000
                issuer,青川县人民政府
                issued_on,2026-03-05
                base_year,2025
                from,2026
                to,2028
                """);
        pack.files.put("indicators.csv", """
                number,name,kind,level1,level2,baseline,target,unit,direction,responsible,place
                1,秸秆综合利用率,MANDATORY,资源化,农业,88.5%,≥93%,%,UP,县农业局,t1r2
                2,绿色矿山数量,OPTIONAL,减量化,,3,较2025年提高50%,个,UP,县自然资源局;县环保局,t1r3
                3,污泥无害化处置率,FEATURED,处置,,—,城区100%，乡镇85%,%,,县环保局,t1r4
                """);
        pack.files.put("tasks.csv", """
                number,section,measure,title,leads,supports,deadline,place
                1,农业,秸秆,推广秸秆打捆还田,县农业局,各乡镇,2026年6月底前,t2r3
                2,农业,,建立秸秆收储点,县农业局;县环保局,,长期坚持,t2r4
                """);
        pack.files.put("projects.csv", """
                number,category,sector,name,years,investment,shared_with,responsible,place
                1,工程,农业,秸秆收储中心,2026—2027,1200.5,2,青川环保公司,t3r3
                2,工程,农业,秸秆加工线,2027,,1,青川环保公司,t3r4
                """);
        pack.files.put("units.csv", """
                name,kind,full_name,aliases,group,members
                县农业局,DEPARTMENT,青川县农业农村局,,,
                县环保局,DEPARTMENT,,县生态环境局;环保局,,
                县自然资源局,DEPARTMENT,,,,
                青川环保公司,ENTERPRISE,,,,
                各乡镇,,,各镇乡,ALL_TOWNSHIPS,
                两个局,,,,LISTED,县农业局;县环保局
                """);
        pack.files.put("regions.csv", """
                code,name,kind,villages,place
                510822100,乔庄镇,TOWN,12,p9
                510822200,茅坝乡,TOWNSHIP,4,p9
                """);
        pack.files.put("facts.csv", """
                key,kind,topic,name,part_of,year,value,unit,about,place
                straw.collectable,QUANTITY,秸秆,秸秆可收集量,,2025,12.40,万吨,YES,p14
                straw.utilised,QUANTITY,秸秆,秸秆利用量,秸秆可收集量,2025,10.97,万吨,,p14
                straw.utilised,QUANTITY,秸秆,上年秸秆利用量,,2024,10.1,万吨,,p15
                """);
        pack.files.put("commitments.csv", """
                number,name,kind,bound,value,unit,area,since,year,indicator,place
                1,秸秆利用率,AMOUNT,AT_LEAST,93,%,,,2028,1,p30
                2,化肥用量,CHANGE,AT_MOST,-5,%,城区,2025,2028,,p31
                """);
        return pack;
    }

    /** With official texts, remarks, and something unread. */
    static SmallPack withTexts() {
        SmallPack pack = withoutTexts();
        pack.files.put("texts.csv", """
                type,item,heading,text,place
                TASK,1,,"在全县推广秸秆打捆、粉碎还田,
                并建立示范田。",t2r3
                TASK,2,,每个乡镇建立一个收储点。,t2r4
                PROJECT,1,,"建设""三位一体""的收储中心。",t3r3
                FACT,straw.utilised@2025,,其中利用量10.97万吨,p14
                COMMITMENT,2,,化肥用量下降5%,p31
                TASK,1,备注,首批三个镇,t2r3
                """);
        pack.files.put("unread.csv", """
                reason,type,number,field,text,place
                CELL_NOT_UNDERSTOOD,INDICATOR,3,baseline,待定,t1r4
                TABLE_NOT_UNDERSTOOD,,,,附表四,t4r1
                """);
        return pack;
    }

    SmallPack replace(String file, String text, String replacement) {
        String before = content(file);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, replacement));
        return this;
    }

    SmallPack without(String file) {
        assertThat(files.remove(file)).isNotNull();
        return this;
    }

    SmallPack with(String file, String content) {
        files.put(file, content);
        return this;
    }

    String content(String file) {
        String content = files.get(file);
        assertThat(content).as(file).isNotNull();
        return content == null ? "" : content;
    }

    /** Content by file, as the writer writes it: UTF-8 with the mark at the start. */
    Map<String, byte[]> files() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, content) -> bytes.put(name, ("\uFEFF" + content).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
