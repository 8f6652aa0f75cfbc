package city.wufei.web;

import city.wufei.platform.ForAllSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home is the first entry of the navigation. */
@Controller
@ForAllSignedIn
class HomePage {
    private final Shell shell;

    HomePage(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + shell.home();
    }
}
