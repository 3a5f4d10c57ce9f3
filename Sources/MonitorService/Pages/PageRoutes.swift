import Alerting
import HTTPTypes
import Hummingbird
import LogEntries
import Messages
import MonitorConfiguration
import MonitorPages
import SettingValues
import Storage

/// The pages that people look at. They work without JavaScript; a small script shows what changes.
struct PageRoutes: RouteGroup {
    let database: any Database
    let actions: IncidentActions
    let sessions: PageSessions
    /// Every setting, for the page that shows them.
    let settings: [SettingRow]
    /// The address under which people reach the monitor, without a slash at its end.
    let address: String
    /// The language of who does not say one.
    let language: Language
    /// What pages say, by language.
    let catalogue: @Sendable (Language) -> MessageCatalogue
    let clock: @Sendable () -> Timestamp

    func add(to router: Router<MonitorContext>) {
        addLooking(to: router)
        addIncidents(to: router)
        addSilences(to: router)
        addSigningIn(to: router)
        addAssets(to: router)
    }

    private func addLooking(to router: Router<MonitorContext>) {
        router.get("") { request, context in
            try await show(request, context) { connection, parameter, now in
                try FleetPage(connection, filter: FleetFilter(parameter), now: now)
            }
        }
        router.get("nodes/:instance") { request, context in
            let instance = try context.parameters.require("instance")
            return try await show(request, context) { connection, _, _ in
                guard let page = try NodePage(connection, instance: instance) else { throw PageProblem(.noSuchNode) }
                return page
            }
        }
        router.get("posture") { request, context in
            try await show(request, context) { connection, parameter, _ in
                let choice = parameter("state").flatMap(PosturePage.Choice.init) ?? .unresolved
                return try PosturePage(connection, choice: choice)
            }
        }
        router.get("settings") { request, context in
            try await answer(request, context) { visit in respond(SettingsPage(settings), visit) }
        }
    }

    private func addAssets(to router: Router<MonitorContext>) {
        for asset in PageAsset.all {
            router.get(RouterPath("assets/\(asset.name)")) { _, _ in
                Response(
                    status: .ok,
                    headers: [.contentType: asset.type, .cacheControl: "no-cache"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes))
                )
            }
        }
    }
}

// MARK: Answering

/// Why a page cannot be shown.
struct PageProblem: Error {
    let problem: ProblemPage.Problem

    init(_ problem: ProblemPage.Problem) { self.problem = problem }

    var status: HTTPResponse.Status {
        switch problem {
        case .noSuchNode, .noSuchIncident, .noSuchSilence: .notFound
        case .staleForm, .notAllowed: .forbidden
        case .faultyForm: .badRequest
        case .alreadyResolved: .conflict
        case .unavailable: .serviceUnavailable
        }
    }
}

extension PageRoutes {
    /// Shows a page that is read from the database, by the parameters of the address.
    func show<Shown: Page>(
        _ request: Request,
        _ context: MonitorContext,
        _ read: @escaping @Sendable (any SQLConnection, (String) -> String?, Timestamp) throws -> Shown
    ) async throws -> Response {
        let fields = FormFields(request.uri.query ?? "")
        return try await answer(request, context) { visit in
            let now = visit.frame.now
            return respond(try await database.read { try read($0, { fields[$0] }, now) }, visit)
        }
    }

    /// Answers a request for a page; what goes wrong becomes a page, too.
    func answer(
        _ request: Request,
        _ context: MonitorContext,
        _ body: (PageVisit) async throws -> Response
    ) async throws -> Response {
        let visit = PageVisit(
            request,
            context,
            sessions: sessions,
            usualLanguage: language,
            monitor: address,
            now: clock()
        )
        do {
            return try await body(visit)
        } catch let problem as PageProblem {
            return respond(ProblemPage(problem.problem), visit, status: problem.status)
        } catch let error as StorageError {
            let problem = PageProblem(.unavailable(error.message))
            return respond(ProblemPage(problem.problem), visit, status: problem.status)
        }
    }

    /// A page as an answer, with the cookies that go with it.
    func respond(_ page: some Page, _ visit: PageVisit, status: HTTPResponse.Status = .ok) -> Response {
        let html = visit.frame.document(page).html(in: catalogue(visit.language))
        var response = Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: visit.language.rawValue,
                // Forms have to say where they come from, which no-referrer keeps them from.
                HTTPField.Name("Referrer-Policy") ?? .referer: "same-origin",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
        if visit.isNewSession { response.setCookie(sessions.cookie(visit.session)) }
        if visit.choseLanguage {
            response.setCookie(
                Cookie(
                    name: PageVisit.languageCookie,
                    value: visit.language.rawValue,
                    maxAge: 365 * 86_400,
                    path: "/",
                    secure: sessions.isSecure,
                    httpOnly: true,
                    sameSite: .lax
                )
            )
        }
        return response
    }

    /// The fields of a form that this session was given.
    func form(_ request: Request, _ visit: PageVisit) async throws -> FormFields {
        let bytes = try await request.body.collect(upTo: FormFields.sizeLimit)
        let fields = FormFields(String(buffer: bytes))
        guard let token = fields[FormFieldName.token], !visit.isNewSession, visit.session.accepts(token) else {
            throw PageProblem(.staleForm)
        }
        return fields
    }

    /// Who does something.
    func author(_ visit: PageVisit) throws -> String {
        guard let principal = visit.principal, principal.role.includes(.responder) else {
            throw PageProblem(.notAllowed)
        }
        return principal.name
    }
}
