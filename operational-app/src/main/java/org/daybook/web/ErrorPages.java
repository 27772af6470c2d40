package org.daybook.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before any page was reached. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean isForbidden = Integer.valueOf(403).equals(status);
        boolean isMissing = Integer.valueOf(404).equals(status);
        model.addAttribute("kind", isForbidden ? "forbidden" : isMissing ? "not_found" : "fault");
        model.addAttribute("right", "");
        model.addAttribute("reference", String.valueOf(status));
        model.addAttribute("what", String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        return "layout/failure";
    }
}
