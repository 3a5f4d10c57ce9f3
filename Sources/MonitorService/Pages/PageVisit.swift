import Hummingbird
import LogEntries
import Messages
import MonitorPages

/// One request for a page: who asks, with which session, in which language.
struct PageVisit: Sendable {
    let principal: Principal?
    let session: SessionSecret
    /// Whether the browser does not hold the session yet.
    let isNewSession: Bool
    let language: Language
    /// Whether the language was chosen by the address, and is to be remembered.
    let choseLanguage: Bool
    let frame: PageFrame

    static let languageCookie = "shieldwatch-language"

    init(
        _ request: Request,
        _ context: MonitorContext,
        sessions: PageSessions,
        usualLanguage: Language,
        monitor: String,
        now: Timestamp
    ) {
        let held = sessions.secret(of: request)
        let chosen = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        principal = context.principal
        session = held ?? sessions.makeSecret()
        isNewSession = held == nil
        choseLanguage = chosen != nil
        language = chosen ?? Self.remembered(request) ?? AcceptedLanguage.language(request) ?? usualLanguage
        frame = PageFrame(
            language: language,
            viewer: sessions.tokens == nil ? nil : context.principal?.name,
            mayChange: context.principal?.role.includes(.responder) == true,
            formToken: session.formToken,
            address: Self.address(request),
            monitor: monitor,
            now: now
        )
    }

    private static func remembered(_ request: Request) -> Language? {
        request.cookies[languageCookie].flatMap { Language(rawValue: $0.value) }
    }

    /// The address without the choice of a language. Forms are answered at addresses that nobody can look at.
    private static func address(_ request: Request) -> PageAddress {
        guard request.method == .get || request.method == .head else { return PageAddress() }
        let query = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }
        let text = request.uri.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        return PageAddress(sent: text) ?? PageAddress()
    }
}

/// The language that a browser prefers (RFC 9110, section 12.5.4).
enum AcceptedLanguage {
    static func language(_ request: Request) -> Language? {
        request.headers[.acceptLanguage].flatMap { language($0) }
    }

    /// The language with the highest weight among those that pages have; nil when none is named.
    static func language(_ header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for range in header.prefix(500).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first?.split(separator: "-").first?.lowercased(),
                let language = Language(rawValue: tag)
            else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }
}
