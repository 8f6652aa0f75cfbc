package city.wufei.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API, for the page.
 *
 * @param open whether it needs no sign-in
 */
public record ApiOperation(String method, String path, String summary, List<Parameter> parameters, boolean open) {
    public ApiOperation {
        parameters = List.copyOf(parameters);
    }

    /** One of its parameters; {@code place} is path, query or header. */
    public record Parameter(String name, String place, boolean required, String type) {}

    static ApiOperation of(String path, String method, JsonNode operation) {
        JsonNode security = operation.path("security");
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(ApiOperation::parameter)
                        .toList(),
                security.isArray() && security.isEmpty());
    }

    private static Parameter parameter(JsonNode node) {
        JsonNode schema = node.path("schema");
        JsonNode values = schema.path("enum");
        String type = values.isArray()
                ? String.join(
                        " | ",
                        StreamSupport.stream(values.spliterator(), false)
                                .map(JsonNode::asString)
                                .toList())
                : schema.path("format").asString(schema.path("type").asString(""));
        return new Parameter(
                node.path("name").asString(""),
                node.path("in").asString(""),
                node.path("required").asBoolean(false),
                type);
    }
}
