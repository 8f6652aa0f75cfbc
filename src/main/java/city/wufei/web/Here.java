package city.wufei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page being drawn, for templates ({@code ${here}}): what its parameters are, and the addresses that
 * differ from it in one of them. Since filters are in the address, links made here keep them.
 *
 * @param path without the query
 * @param pairs the query in its order; the language is never among them
 */
public record Here(String path, List<Map.Entry<String, String>> pairs) {
    private static final Logger log = LoggerFactory.getLogger(Here.class);
    /** What is looked at, rather than what of it: these go along from page to page. */
    private static final String[] KEPT = {"plan", "asOf"};

    private static final List<String> NOT_FILTERS = List.of("sort", "page", "size", "plan", "asOf");

    public Here {
        pairs = List.copyOf(pairs);
    }

    static Here of(HttpServletRequest request, String path) {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(value -> add(pairs, name, value)));
        return new Here(path, pairs);
    }

    /** Decoded here and not by the container: an address that it refuses to read still gets a page that says so. */
    private static void add(List<Map.Entry<String, String>> pairs, String name, @Nullable String value) {
        try {
            String plainName = URLDecoder.decode(name, StandardCharsets.UTF_8);
            if (!plainName.equals("lang")) {
                pairs.add(Map.entry(plainName, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8)));
            }
        } catch (IllegalArgumentException e) {
            log.debug("Left out of the page's links, not decodable: {}", name, e);
        }
    }

    /** The first value of a parameter, empty if it is absent. */
    public String param(String name) {
        return pairsOf(name).stream().map(Map.Entry::getValue).findFirst().orElse("");
    }

    /** Whether the parameter has this value among its values. */
    public boolean is(String name, Object value) {
        return pairs.contains(Map.entry(name, value.toString()));
    }

    /** Whether anything narrows the list: any parameter but order, page, plan and day. */
    public boolean isFiltered() {
        return pairs.stream()
                .anyMatch(pair ->
                        !NOT_FILTERS.contains(pair.getKey()) && !pair.getValue().isBlank());
    }

    public List<Map.Entry<String, String>> pairsOf(String... names) {
        List<String> wanted = Arrays.asList(names);
        return pairs.stream().filter(pair -> wanted.contains(pair.getKey())).toList();
    }

    public List<Map.Entry<String, String>> pairsWithout(String... names) {
        List<String> unwanted = Arrays.asList(names);
        return pairs.stream().filter(pair -> !unwanted.contains(pair.getKey())).toList();
    }

    /** This address with one parameter set; the page of a list starts anew unless it is what is set. */
    public String with(String name, @Nullable Object value) {
        List<Map.Entry<String, String>> changed =
                new ArrayList<>(name.equals("page") ? pairsWithout(name) : pairsWithout(name, "page"));
        if (value != null && !value.toString().isEmpty()) {
            changed.add(Map.entry(name, value.toString()));
        }
        return address(path, changed);
    }

    public String without(String name) {
        return address(path, pairsWithout(name, "page"));
    }

    /** This address without any filter; the plan and the day stay. */
    public String getBare() {
        return to(path);
    }

    /** What a filter form has to send along unseen; the order comes from the list itself. */
    public List<Map.Entry<String, String>> getBeside() {
        return pairsOf(KEPT);
    }

    /** Another page, about the same plan and the same day. */
    public String to(String otherPath) {
        return address(otherPath, pairsOf(KEPT));
    }

    /** As {@link #to(String)}, with one parameter of its own. */
    public String to(String otherPath, String name, Object value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(pairsOf(KEPT));
        changed.add(Map.entry(name, value.toString()));
        return address(otherPath, changed);
    }

    /** Another path with the same filter, order and day: for the export of what is shown. */
    public String at(String otherPath) {
        return address(otherPath, pairsWithout("page", "size"));
    }

    /** Sorted by {@code key}, rising first, falling when it already rises. */
    public String sortedBy(String key) {
        return with("sort", param("sort").equals(key) ? "-" + key : key);
    }

    /** For {@code aria-sort}. */
    public String ariaSort(String key) {
        String sort = param("sort");
        return sort.equals(key) ? "ascending" : sort.equals("-" + key) ? "descending" : "none";
    }

    public String inOtherLanguage(Locale locale) {
        return with("lang", locale.getLanguage().equals("zh") ? "en" : "zh");
    }

    private static String address(String path, List<Map.Entry<String, String>> pairs) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            builder.queryParam(pairs.get(i).getKey(), "{v" + i + "}");
            values[i] = pairs.get(i).getValue();
        }
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
