package city.wufei.web;

import city.wufei.platform.ForEverybody;
import city.wufei.platform.api.ApiPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document for people to read. */
@Controller
@ForEverybody
class ApiPage {
    private static final String DOCUMENT = "/v3/api-docs";

    private final OpenApiWebMvcResource openApi;
    private final JsonMapper json;

    ApiPage(OpenApiWebMvcResource openApi, JsonMapper json) {
        this.openApi = openApi;
        this.json = json;
    }

    @GetMapping("/api")
    String show(HttpServletRequest request, Locale locale, Model model) throws Exception {
        JsonNode document = json.readTree(openApi.openapiJson(request, DOCUMENT, locale));
        model.addAttribute("version", document.path("info").path("version").asString(""));
        model.addAttribute("topics", topics(document));
        model.addAttribute("document", DOCUMENT);
        return "web/api";
    }

    /** By the first part of the path behind the root. */
    private static Map<String, List<ApiOperation>> topics(JsonNode document) {
        Map<String, List<ApiOperation>> topics = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> topics.computeIfAbsent(topic(path.getKey()), key -> new ArrayList<>())
                                .add(ApiOperation.of(path.getKey(), operation.getKey(), operation.getValue()))));
        return topics;
    }

    private static String topic(String path) {
        String rest = path.startsWith(ApiPaths.ROOT + "/") ? path.substring(ApiPaths.ROOT.length() + 1) : path;
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
