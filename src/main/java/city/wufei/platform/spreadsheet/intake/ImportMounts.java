package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import city.wufei.platform.spreadsheet.SpreadsheetTemplate;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every table that can be sent in its pages, at the address it names. */
@Component
class ImportMounts implements SmartInitializingSingleton {
    private final ImportKinds kinds;
    private final RequestMappingHandlerMapping mapping;
    private final Imports imports;
    private final BriefWait brief;
    private final SpreadsheetTemplate template;
    private final Words words;
    private final Problems problems;

    ImportMounts(
            ImportKinds kinds,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Imports imports,
            BriefWait brief,
            SpreadsheetTemplate template,
            Words words,
            Problems problems) {
        this.kinds = kinds;
        this.mapping = mapping;
        this.imports = imports;
        this.brief = brief;
        this.template = template;
        this.words = words;
        this.problems = problems;
    }

    @Override
    public void afterSingletonsInstantiated() {
        kinds.all().forEach(this::mount);
    }

    private void mount(TableImport<?> table) {
        ImportPart part = new ImportPart(table, imports, brief, template, words, problems);
        String address = table.address();
        mount(part, RequestMethod.GET, address, "form");
        mount(part, RequestMethod.POST, address, "upload");
        mount(part, RequestMethod.GET, address + "/template.xlsx", "template");
        mount(part, RequestMethod.GET, address + "/{id:\\d+}", "show");
        mount(part, RequestMethod.POST, address + "/{id:\\d+}/landing", "land");
        mount(part, RequestMethod.GET, address + "/{id:\\d+}/errors.xlsx", "errors");
    }

    private void mount(ImportPart part, RequestMethod verb, String path, String method) {
        Method found = Arrays.stream(ImportPart.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .findFirst()
                .orElseThrow();
        RequestMappingInfo info = RequestMappingInfo.paths(path)
                .methods(verb)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, part, found);
    }
}
