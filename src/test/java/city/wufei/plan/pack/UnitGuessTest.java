package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGuessTest {
    @ParameterizedTest
    @CsvSource({
        "市生态环境局,DEPARTMENT",
        "区委宣传部,DEPARTMENT",
        "县卫生健康委员会,DEPARTMENT",
        "区人民检察院,DEPARTMENT",
        "区政府办公室,DEPARTMENT",
        "市“无废城市”建设工作领导小组办公室,OFFICE",
        "安全生产委员会办公室,OFFICE",
        "高新区管委会,PARK_ADMINISTRATION",
        "经济技术开发区管理委员会,PARK_ADMINISTRATION",
        "云岭乡人民政府,TOWNSHIP_GOVERNMENT",
        "石桥街道办事处,TOWNSHIP_GOVERNMENT",
        "青石镇,TOWNSHIP_GOVERNMENT",
        "区融媒体中心,PUBLIC_BODY",
        "市供销合作社联合社,PUBLIC_BODY",
        "区人民医院,PUBLIC_BODY",
        "绿炉环保有限公司,ENTERPRISE",
        "城投集团,ENTERPRISE",
        "中国邮政储蓄银行,ENTERPRISE",
        "张三,OTHER"
    })
    void tellsABodyByTheEndOfItsName(String name, Organisation.Kind kind) {
        assertThat(UnitGuess.kind(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "各乡镇（街道）,ALL_TOWNSHIPS",
        "各镇街,ALL_TOWNSHIPS",
        "全县各乡镇人民政府,ALL_TOWNSHIPS",
        "所有街道（乡镇）,ALL_TOWNSHIPS",
        "各街道,ALL_SUBDISTRICTS",
        "各街道办事处,ALL_SUBDISTRICTS",
        "相关乡镇（街道）,OPEN",
        "区级有关单位,OPEN",
        "各矿山企业,OPEN",
        "医疗卫生机构,OPEN"
    })
    void tellsAGroupByHowItsNameIsBuilt(String name, OrganisationGroup.Rule rule) {
        assertThat(UnitGuess.rule(name)).isEqualTo(rule);
    }
}
