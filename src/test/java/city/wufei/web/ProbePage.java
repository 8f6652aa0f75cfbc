package city.wufei.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.AsOf;
import city.wufei.platform.api.ProblemItem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A page with one of each part. Only in tests. */
@city.wufei.platform.ForAllSignedIn
@Controller
public class ProbePage {

    @GetMapping("/probe/parts")
    String parts(AsOf asOf, PageRequest page, Model model) {
        model.addAttribute("kinds", Map.of("MANDATORY", "必选"));
        model.addAttribute("listing", new Listing<>(List.of(asOf), 120, page.page(), page.size()));
        model.addAttribute(
                "problems", List.of(new ProblemItem("weight", "X", "重量位数太多"), new ProblemItem("", "Y", "缺少日期")));
        return "probe/parts";
    }
}
