package org.setu.gateway.page;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.exchange.Exchange;

/**
 * Everything below {@code /app}: shows a page, or takes the step of a form and sends the browser
 * back to the page. A step that is refused shows the page again, with what was entered.
 */
@Singleton
final class Pages implements Endpoint {

    private final List<Page> pages;
    private final Forms forms;
    private final Writing writing;

    Pages(@All List<Page> pages, Forms forms, Writing writing) {
        this.pages = List.copyOf(pages);
        this.forms = forms;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public AuthMode auth() {
        return AuthMode.PAGE;
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/") || path.equals(Address.ROOT) || isBelow(path);
    }

    private static boolean isBelow(String path) {
        return path.startsWith(Address.ROOT + "/")
                && !path.startsWith("/app/assets/")
                && !path.equals(SignedOut.PATH);
    }

    @Override
    public Set<HttpMethod> methods() {
        return Set.of(HttpMethod.GET, HttpMethod.POST);
    }

    @Override
    public void answer(Exchange exchange, ServiceCalls services) {
        exchange.becomesPage();
        Visit visit = new Visit(exchange, services, Frames.of(exchange));
        String path = exchange.path();
        Address address = Address.of(path);
        if (exchange.request().method() == HttpMethod.POST) {
            forms.read(visit, form -> take(visit, address, form));
            return;
        }
        if (path.equals("/") || path.equals(Address.ROOT + "/")) {
            Writing.redirect(exchange, Address.ROOT);
            return;
        }
        Optional<Page> page = at(address);
        if (page.isEmpty()) {
            writing.refuse(visit, 404, Part.nothing(visit.words()));
            return;
        }
        String home = page.get().home(address);
        if (address.hasStep() || !home.equals(address.page())) {
            // For example where a refused form had been sent, loaded again.
            Writing.redirect(exchange, home);
            return;
        }
        show(visit, page.get(), address, 200);
    }

    private Optional<Page> at(Address address) {
        return pages.stream().filter(page -> page.isAt(address)).findFirst();
    }

    private void show(Visit visit, Page page, Address address, int status) {
        Future<TemplateInstance> shown;
        try {
            shown = page.show(visit, address);
        } catch (RuntimeException failure) {
            shown = Future.failedFuture(failure);
        }
        shown.onSuccess(template -> writing.write(visit, status, template))
                .onFailure(failure -> writing.failed(visit, failure));
    }

    private void take(Visit visit, Address address, Form form) {
        if (forms.tookOwn(visit, address, form)) {
            return;
        }
        Optional<Page> page = at(address);
        Optional<Step> step;
        try {
            step = page.isEmpty() ? Optional.empty() : page.get().step(address, form);
        } catch (Form.Malformed malformed) {
            writing.malformed(visit, malformed);
            return;
        }
        if (page.isEmpty() || step.isEmpty()) {
            writing.refuse(visit, 404, Part.nothing(visit.words()));
            return;
        }
        Step taken = step.get();
        visit.read(taken.request())
                .onSuccess(done -> {
                    Frames.say(visit.exchange(), taken.done());
                    Writing.redirect(visit.exchange(), page.get().home(address));
                })
                .onFailure(failure -> refused(visit, page.get(), address, form, failure));
    }

    private void refused(Visit visit, Page page, Address address, Form form, Throwable failure) {
        if (!(failure instanceof NotShown refusal) || refusal.status() == 401) {
            writing.failed(visit, failure);
            return;
        }
        Attempt attempt =
                Attempt.of(
                        refusal.status(),
                        address.stepName(),
                        form.fields(),
                        refusal.problem(),
                        visit.words());
        show(visit.after(attempt), page, address, refusal.status());
    }
}
