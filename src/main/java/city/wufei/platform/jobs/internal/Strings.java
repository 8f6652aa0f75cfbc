package city.wufei.platform.jobs.internal;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Named strings as they are kept: one JSON object. */
final class Strings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private Strings() {}

    static String write(Map<String, String> strings) {
        return JSON.writeValueAsString(strings);
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, TYPE);
    }
}
