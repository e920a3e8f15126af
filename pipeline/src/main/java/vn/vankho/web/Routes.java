package vn.vankho.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vankho.model.PipelineException;

/** Every address of the server, and who may ask for it. */
final class Routes {
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final String API = "/api/v1";

  private final WebSettings settings;
  private final Service service;
  private final Guard guard;
  private final Consumer<Throwable> faults;
  private final Assets assets = new Assets();
  private final Pages pages = new Pages(assets);
  private final Passages passages;

  Routes(WebSettings settings, Service service, Guard guard, Consumer<Throwable> faults) {
    this.settings = settings;
    this.service = service;
    this.guard = guard;
    this.faults = faults;
    passages = new Passages(service, pages);
  }

  void addTo(RoutesConfig routes) {
    routes.before(guard::admit);
    routes.beforeMatched(guard::authorise);
    ImportApi imports = new ImportApi(service, settings.limits());
    addPages(routes, imports);
    addApi(routes, imports);
    addErrors(routes);
  }

  private void addPages(RoutesConfig routes, ImportApi imports) {
    routes.get("/", new SearchPage(service, pages)::answer, Role.READER);
    routes.get("/documents/{id}", new DocumentPage(service, pages, passages)::answer, Role.READER);
    routes.get("/compare", new ComparePage(service, pages)::answer, Role.READER);
    routes.get("/overview", new OverviewPage(service, pages)::answer, Role.READER);
    routes.get("/passages", passages::page, Role.READER);
    routes.get("/help", this::help, Role.READER);
    SearchesPage searches = new SearchesPage(service, pages, new SearchesApi(service));
    routes.get("/searches", searches::list, Role.READER);
    routes.post("/searches", searches::save, Role.ARCHIVIST);
    routes.post("/searches/run", searches::run, Role.ARCHIVIST);
    routes.post("/searches/remove", searches::remove, Role.ARCHIVIST);
    ImportPage importing = new ImportPage(service, pages, imports, settings.limits());
    routes.get("/import", importing::list, Role.ARCHIVIST);
    routes.post("/import", importing::receive, Role.ARCHIVIST);
    routes.get("/import/{job}", importing::job, Role.ARCHIVIST);
    routes.get("/preferences", this::preferences, Role.NOBODY);
    routes.get("/login", this::login, Role.NOBODY);
    routes.post("/login", this::signIn, Role.NOBODY);
    routes.post("/logout", this::signOut, Role.NOBODY);
    routes.get("/assets/{digest}/{name}", assets::answer, Role.NOBODY);
  }

  private void addApi(RoutesConfig routes, ImportApi imports) {
    SearchApi search = new SearchApi(service);
    routes.get(API + "/search", search::search, Role.READER);
    routes.get(API + "/suggest", search::suggest, Role.READER);
    routes.get(API + "/overview", search::overview, Role.READER);
    DocumentApi documents = new DocumentApi(service, settings.reading().password());
    String document = API + "/documents/{id}";
    routes.get(document, documents::json, Role.READER);
    routes.get(document + "/text", documents::text, Role.READER);
    routes.get(document + "/original", documents::original, Role.READER);
    routes.get(document + "/pdf", documents::pdf, Role.READER);
    routes.get(document + "/pages/{page}/image", documents::image, Role.READER);
    routes.get(document + "/similar", search::similar, Role.READER);
    routes.get(document + "/highlights", search::highlights, Role.READER);
    routes.get(document + "/passages", passages::ofDocument, Role.READER);
    routes.get(API + "/passages", passages::ofAll, Role.READER);
    routes.get(API + "/export/{format}", documents::export, Role.READER);
    SearchesApi searches = new SearchesApi(service);
    routes.get(API + "/searches", searches::list, Role.READER);
    routes.post(API + "/searches", searches::add, Role.ARCHIVIST);
    routes.delete(API + "/searches", searches::remove, Role.ARCHIVIST);
    routes.post(API + "/searches/run", searches::run, Role.ARCHIVIST);
    routes.post(API + "/imports", imports::receive, Role.ARCHIVIST);
    routes.get(API + "/imports", imports::list, Role.ARCHIVIST);
    routes.get(API + "/imports/{job}", imports::job, Role.ARCHIVIST);
    routes.get(API + "/health", this::health, Role.NOBODY);
    routes.get(API + "/openapi.json", Routes::openApi, Role.READER);
  }

  private void addErrors(RoutesConfig routes) {
    Troubles troubles = new Troubles(pages, faults);
    routes.exception(Refusal.class, (refusal, ctx) -> troubles.refused(ctx, refusal));
    routes.exception(PipelineException.class, (e, ctx) -> troubles.pipeline(ctx, e));
    routes.exception(HttpResponseException.class, (e, ctx) -> troubles.http(ctx, e));
    routes.exception(Exception.class, (fault, ctx) -> troubles.other(ctx, fault));
  }

  private void help(Context ctx) {
    Frame frame = pages.frame(ctx, Visitor.in(ctx).texts().of("menu.help"), "help", "");
    pages.answer(ctx, "help-" + frame.t().code(), frame, Map.of());
  }

  /** Keeps a choice of language or theme and leads back. */
  private void preferences(Context ctx) {
    Optional.ofNullable(ctx.queryParam("language"))
        .flatMap(Language::of)
        .ifPresent(l -> remember(ctx, Visitor.LANGUAGE_COOKIE, l.code(), YEAR_SECONDS));
    Optional.ofNullable(ctx.queryParam("theme"))
        .filter(theme -> theme.matches("light|dark|auto"))
        .ifPresent(theme -> remember(ctx, Visitor.THEME_COOKIE, theme, YEAR_SECONDS));
    ctx.redirect(ownAddress(ctx.queryParam("back")));
  }

  private static void remember(Context ctx, String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
  }

  /** An address on this server and nowhere else: {@code /a?b}; not {@code //elsewhere}. */
  static String ownAddress(@org.jspecify.annotations.Nullable String address) {
    if (address == null
        || !address.matches("/([!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?")
        || address.startsWith("/preferences")
        || address.startsWith("/login")) {
      return "/";
    }
    return address;
  }

  private void login(Context ctx) {
    Frame frame = pages.frame(ctx, Visitor.in(ctx).texts().of("login.title"), "login", "");
    String back = ownAddress(ctx.queryParam("back"));
    pages.answer(ctx, "login", frame, Map.of("back", back));
  }

  private void signIn(Context ctx) {
    String session = guard.signIn(ctx, Optional.ofNullable(ctx.formParam("token")).orElse(""));
    remember(ctx, Guard.SESSION_COOKIE, session, -1);
    ctx.redirect(ownAddress(ctx.queryParam("back")));
  }

  private void signOut(Context ctx) {
    guard.signOut(ctx);
    ctx.removeCookie(Guard.SESSION_COOKIE, "/");
    ctx.redirect("/");
  }

  /** Whether the server answers, for those who watch over it. */
  record Health(String status, long documents) {}

  private void health(Context ctx) {
    Answers.freshJson(ctx, new Health("ok", service.searcher().ask(searcher -> searcher.size())));
  }

  private static void openApi(Context ctx) {
    Answers.bytes(ctx, Assets.read("openapi.json"), "application/json");
  }
}
